package org.orderwatch.cases.importing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.idempotency.Answer;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.idempotency.Receipts;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Imports for scripts: send a file, see what stands against it, record it, watch it. */
@RestController
@RequestMapping("/v1/imports")
@Tag(name = "Imports")
@Allowed(Role.ADMINISTRATOR)
class ImportController {

  private static final int PAGE = 1_000;

  private final Imports imports;
  private final Receipts receipts;

  ImportController(Imports imports, Receipts receipts) {
    this.imports = imports;
    this.receipts = receipts;
  }

  /**
   * An import as a script sees it.
   *
   * @param id its id
   * @param state where it stands
   * @param rows how many rows the file has
   * @param rowsDone how many of them were tried or recorded in the present state
   * @param entriesAdded entries recorded
   * @param entriesCorrected entries corrected
   * @param problems how many findings stand against recording
   * @param differences how many cells differ from what is recorded
   * @param warnings how many things are unusual
   * @param createdAt when the file came
   * @param findings up to a thousand findings, problems first; null in a list of imports
   */
  record ImportShown(
      UUID id,
      ImportState state,
      int rows,
      int rowsDone,
      int entriesAdded,
      int entriesCorrected,
      int problems,
      int differences,
      int warnings,
      Instant createdAt,
      @Nullable List<Finding> findings) {}

  /**
   * How to record.
   *
   * @param corrections whether values that differ from recorded ones become corrections
   */
  record StartImport(boolean corrections) {}

  @PostMapping(consumes = "text/csv")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Send a spreadsheet: CSV in UTF-8",
      description =
          "The file is tried as a whole. With record=true it is recorded when every row passes.")
  Map<String, String> upload(
      @RequestBody byte[] file,
      @RequestParam(defaultValue = "false") boolean record,
      @RequestParam(defaultValue = "false") boolean corrections,
      IdempotencyKey key,
      Caller caller) {
    return receipts
        .once(
            key,
            () -> {
              ImportJob job =
                  imports.take(UUID.randomUUID(), file, caller.requireUser(), record, corrections);
              return new Answer(202, Map.of("import", job.id().toString()), null);
            })
        .ids();
  }

  @GetMapping
  @Operation(summary = "The agency's latest imports")
  List<ImportShown> latest() {
    return imports.latest(50).stream().map(job -> shown(job, null)).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "How an import stands, with what was found")
  ImportShown read(@PathVariable UUID id, @RequestParam(defaultValue = "0") int offset) {
    return shown(imports.read(id), imports.findings(id, null, Math.max(0, offset), PAGE));
  }

  @PostMapping("/{id}/recording")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Record an import that was tried and passed")
  Map<String, String> record(
      @PathVariable UUID id, @RequestBody StartImport start, IdempotencyKey key) {
    return receipts
        .once(
            key,
            () -> {
              imports.start(id, start.corrections());
              return new Answer(202, Map.of("import", id.toString()), null);
            })
        .ids();
  }

  @DeleteMapping("/{id}")
  @Operation(summary = "Give up an import of which nothing is recorded")
  Map<String, String> discard(@PathVariable UUID id, IdempotencyKey key) {
    return receipts
        .once(
            key,
            () -> {
              imports.discard(id);
              return new Answer(200, Map.of("import", id.toString()), null);
            })
        .ids();
  }

  private ImportShown shown(ImportJob job, @Nullable List<Finding> findings) {
    return new ImportShown(
        job.id(),
        job.state(),
        job.rows(),
        job.rowsDone(),
        job.entriesAdded(),
        job.entriesCorrected(),
        imports.count(job.id(), Finding.Kind.PROBLEM),
        imports.count(job.id(), Finding.Kind.DIFFERENCE),
        imports.count(job.id(), Finding.Kind.WARNING),
        job.createdAt(),
        findings);
  }
}
