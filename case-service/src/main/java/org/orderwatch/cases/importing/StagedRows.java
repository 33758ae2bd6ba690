package org.orderwatch.cases.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.orderwatch.kernel.crypto.Keyring;
import org.orderwatch.kernel.crypto.Opened;
import org.orderwatch.kernel.crypto.Sealed;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rows of an import while it lasts, sealed under a key of the job. */
@Repository
class StagedRows {

  private static final TypeReference<List<RawRow>> ROWS = new TypeReference<>() {};
  private final int chunk;
  private final Keyring keyring;
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final JsonMapper mapper;

  StagedRows(
      ImportSettings settings,
      Keyring keyring,
      JdbcClient jdbc,
      JdbcTemplate batches,
      JsonMapper mapper) {
    this.chunk = settings.chunk();
    this.keyring = keyring;
    this.jdbc = jdbc;
    this.batches = batches;
    this.mapper = mapper;
  }

  int chunks(int rows) {
    return (rows + chunk - 1) / chunk;
  }

  void add(UUID job, List<RawRow> rows) {
    AgencyId agency = AgencyContext.required();
    List<Keyring.Writing> writings = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += chunk) {
      List<RawRow> part = rows.subList(from, Math.min(from + chunk, rows.size()));
      sizes.add(part.size());
      writings.add(
          new Keyring.Writing(
              job, job.toString(), field(writings.size()), mapper.writeValueAsString(part)));
    }
    List<Sealed> sealed = keyring.encryptAll(agency, writings);
    List<Object[]> inserts = new ArrayList<>();
    for (int number = 0; number < sealed.size(); number++) {
      inserts.add(
          new Object[] {
            job,
            number,
            sizes.get(number),
            sealed.get(number).subject(),
            sealed.get(number).cipher()
          });
    }
    batches.batchUpdate(
        "insert into import_chunk (job, number, row_count, subject, sealed) values (?, ?, ?, ?, ?)",
        inserts);
  }

  List<RawRow> read(UUID job, int number) {
    Sealed sealed =
        jdbc.sql("select subject, sealed from import_chunk where job = ? and number = ?")
            .params(job, number)
            .query((row, _) -> new Sealed(row.getObject(1, UUID.class), row.getString(2)))
            .single();
    Opened opened =
        keyring.decrypt(AgencyContext.required(), sealed, job.toString(), field(number));
    return switch (opened) {
      case Opened.Text(String text) -> mapper.readValue(text, ROWS);
      case Opened.Erased() -> throw new IllegalStateException("The rows of the import are gone");
    };
  }

  /** Deletes the rows and the key under which they were sealed. */
  void delete(UUID job) {
    jdbc.sql("delete from import_chunk where job = ?").param(job).update();
    keyring.destroy(AgencyContext.required(), job);
  }

  private static String field(int number) {
    return "rows-" + number;
  }
}
