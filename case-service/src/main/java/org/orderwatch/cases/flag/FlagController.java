package org.orderwatch.cases.flag;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.opposition.ReviewState;
import org.orderwatch.kernel.idempotency.Answer;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.ids.FlagId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Flags: what opposes what, for a person to look at. */
@RestController
@RequestMapping("/v1/flags")
@Allowed({Role.ADVOCATE, Role.SUPERVISOR})
@Tag(name = "Flags")
class FlagController {

  private final FlagQueue queue;
  private final FlagReviews reviews;

  FlagController(FlagQueue queue, FlagReviews reviews) {
    this.queue = queue;
    this.reviews = reviews;
  }

  @GetMapping
  @Operation(summary = "A page of flags, those raised last first")
  FlagPage page(
      Caller caller,
      @RequestParam(required = false) @Nullable Set<ReviewState> state,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "20") int size) {
    return queue.page(Viewer.of(caller), state == null ? Set.of() : state, after, size);
  }

  @GetMapping("/{id}")
  @Operation(summary = "A flag with what it rests on, its history and its reviews")
  FlagDetails details(Caller caller, @PathVariable FlagId id) {
    return reviews.details(Viewer.of(caller), id);
  }

  @PostMapping("/{id}/reviews")
  @Operation(summary = "Decide about what a flag shows")
  ResponseEntity<Map<String, String>> review(
      Caller caller,
      IdempotencyKey key,
      @PathVariable FlagId id,
      @Valid @RequestBody ReviewRequest request) {
    Answer answer = reviews.review(Viewer.of(caller), key, id, request);
    var response = ResponseEntity.status(answer.status());
    if (answer.etag() != null) {
      response.header(HttpHeaders.ETAG, answer.etag());
    }
    return response.body(answer.ids());
  }
}
