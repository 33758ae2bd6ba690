package org.orderwatch.cases.timeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.published.EntryCorrected;
import org.orderwatch.kernel.published.OrderEvent;
import org.orderwatch.kernel.vocabulary.Source;

/**
 * That an entry names a person as a party.
 *
 * @param person whom it names
 * @param by the entry, possibly a correction
 * @param effective whether what the entry says holds
 */
record PartyRow(PersonId person, RecordedFact by, boolean effective) {

  /** All parties of a proceeding by all its entries. */
  static List<PartyRow> of(List<RecordedFact> entries) {
    List<PartyRow> rows = new ArrayList<>();
    for (ShownFact each : new Chapter(entries).shown()) {
      OrderEvent said = each.recorded().event();
      OrderEvent fact =
          said instanceof EntryCorrected correction && correction.replacement() != null
              ? correction.replacement()
              : said;
      for (PersonId person : new LinkedHashSet<>(Chapter.parties(fact))) {
        rows.add(new PartyRow(person, each.recorded(), each.standing() == EntryStanding.EFFECTIVE));
      }
    }
    return rows;
  }

  /** From whom it is known: of a replacement and its correction, the one that tells less. */
  Source source() {
    Source own = by.entry().source();
    if (by.event() instanceof EntryCorrected correction && correction.replacement() != null) {
      Source replaced = TimelineProjection.entry(correction.replacement()).source();
      return own == Source.COURT_RECORD ? replaced : own;
    }
    return own;
  }
}
