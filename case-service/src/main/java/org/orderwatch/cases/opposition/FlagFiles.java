package org.orderwatch.cases.opposition;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.orderwatch.kernel.ids.FlagId;
import org.orderwatch.kernel.ids.Id;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what flags rest on, for the agency of the present work. */
@Component
@Transactional(readOnly = true)
public class FlagFiles {

  private final JdbcClient jdbc;

  FlagFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Reads the file of a flag; who may see it is decided elsewhere.
   *
   * @param flag the flag
   * @param proceedings the proceedings it rests on
   * @return what there is, possibly nothing
   */
  public FlagFile read(FlagId flag, List<ProceedingId> proceedings) {
    AgencyFlag wanted = new AgencyFlag(AgencyContext.required(), flag);
    FlagRows.Past past =
        new FlagRows(jdbc)
            .past(Set.of(wanted), "opposition.")
            .getOrDefault(wanted, new FlagRows.Past());
    return new FlagFile(past.history(), past.reviews(), facts(proceedings));
  }

  /**
   * Reads the facts of proceedings as they stand.
   *
   * @param proceedings any ids
   * @return those that are known
   */
  public List<ProceedingFacts> facts(List<ProceedingId> proceedings) {
    return jdbc.sql(
            """
            select distinct on (proceeding) facts from opposition.assessed
            where proceeding = any(?) order by proceeding, sequence desc
            """)
        .param(proceedings.stream().map(Id::value).toArray(UUID[]::new))
        .query((row, _) -> PairRows.read(row.getString(1), ProceedingFacts.class))
        .list();
  }

  /**
   * Reads the content of a flag from its row.
   *
   * @param json the column {@code content}
   * @return the content
   */
  public static FlagContent content(String json) {
    return PairRows.read(json, FlagContent.class);
  }
}
