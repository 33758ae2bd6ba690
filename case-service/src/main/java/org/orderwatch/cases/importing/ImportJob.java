package org.orderwatch.cases.importing;

import java.time.Instant;
import java.util.UUID;
import org.orderwatch.kernel.ids.UserId;

/**
 * An import as it stands.
 *
 * @param id its id
 * @param startedBy who uploaded the file
 * @param state where it stands
 * @param record whether it records when every row passes, or only tries
 * @param corrections whether cells that differ from what is recorded become corrections
 * @param rows how many rows the file has
 * @param chunks into how many parts they are divided
 * @param chunksDone how many of them are done in the present state
 * @param rowsDone how many rows are done in the present state
 * @param entriesAdded entries recorded
 * @param entriesCorrected entries corrected
 * @param correlation the reference under which all of it is recorded
 * @param createdAt when the file came
 * @param changedAt when it last went on
 */
public record ImportJob(
    UUID id,
    UserId startedBy,
    ImportState state,
    boolean record,
    boolean corrections,
    int rows,
    int chunks,
    int chunksDone,
    int rowsDone,
    int entriesAdded,
    int entriesCorrected,
    String correlation,
    Instant createdAt,
    Instant changedAt) {}
