package org.orderwatch.cases.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.AgencyDays;
import org.orderwatch.cases.access.PersonAccess;
import org.orderwatch.cases.access.Recording;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.kernel.eventstore.Recorded;
import org.orderwatch.kernel.idempotency.Answer;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.web.ETags;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Persons: who they are, and how they are found. Names travel in bodies only. */
@RestController
@RequestMapping("/v1/persons")
@Allowed({Role.ADVOCATE, Role.SUPERVISOR})
@Tag(name = "Persons")
class PersonController {

  private final Recording recording;
  private final Persons persons;
  private final People people;
  private final PersonSearch search;
  private final PersonAccess access;
  private final AgencyDays days;

  PersonController(
      Recording recording,
      Persons persons,
      People people,
      PersonSearch search,
      PersonAccess access,
      AgencyDays days) {
    this.recording = recording;
    this.persons = persons;
    this.people = people;
    this.search = search;
    this.access = access;
    this.days = days;
  }

  /** The person and the sequence of what was recorded. */
  record PersonAnswer(PersonId person, long sequence) {}

  /** The best first. */
  record Found(List<PersonShown> persons) {}

  /** What is looked for; at least one of the three. */
  record SearchRequest(
      @Nullable String name,
      @Nullable LocalDate birthDate,
      @Nullable String agencyRef,
      @Nullable Integer limit) {

    @Override
    public String toString() {
      return "SearchRequest[…]";
    }
  }

  @PostMapping
  @Operation(summary = "Register a person")
  public ResponseEntity<PersonAnswer> register(
      Caller caller, IdempotencyKey key, @RequestBody PersonForm form) {
    PersonDetails details = form.details(days.today());
    Answer answer =
        recording.once(
            key,
            () -> {},
            () -> answer(201, persons.register(new PersonId(UUID.randomUUID()), details)));
    return of(answer);
  }

  @PutMapping("/{id}")
  @Operation(summary = "Say who a person is from now on, completely")
  public ResponseEntity<PersonAnswer> change(
      Caller caller,
      IdempotencyKey key,
      @PathVariable PersonId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody PersonForm form) {
    Viewer viewer = Viewer.of(caller);
    OptionalLong seen = ETags.read(ifMatch);
    PersonDetails details = form.details(days.today());
    Answer answer =
        recording.once(
            key,
            () -> access.require(viewer, id),
            () ->
                answer(
                    200,
                    persons.changeDetails(
                        id,
                        people.completed(viewer, id, details),
                        seen.isPresent() ? seen.getAsLong() : null)));
    return of(answer);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read a person")
  public ResponseEntity<PersonShown> read(Caller caller, @PathVariable PersonId id) {
    PersonShown person = people.require(Viewer.of(caller), id);
    return ResponseEntity.ok().eTag(ETags.of(person.sequence())).body(person);
  }

  @PostMapping("/search")
  @Operation(summary = "Find persons by name, birth date or reference")
  public Found find(Caller caller, @RequestBody SearchRequest request) {
    Integer limit = request.limit();
    return new Found(
        search.search(
            Viewer.of(caller),
            new PersonSearch.Wanted(request.name(), request.birthDate(), request.agencyRef()),
            limit == null ? 20 : limit));
  }

  private static Answer answer(int status, Recorded recorded) {
    return new Answer(
        status,
        Map.of("person", recorded.aggregateId(), "sequence", Long.toString(recorded.sequence())),
        ETags.of(recorded.sequence()));
  }

  private static ResponseEntity<PersonAnswer> of(Answer answer) {
    String person = answer.id("person");
    var response = ResponseEntity.status(answer.status()).eTag(answer.etag());
    if (answer.status() == 201) {
      response = response.location(URI.create("/v1/persons/" + person));
    }
    return response.body(
        new PersonAnswer(PersonId.of(person), Long.parseLong(answer.id("sequence"))));
  }
}
