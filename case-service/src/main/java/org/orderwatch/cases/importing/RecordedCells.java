package org.orderwatch.cases.importing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.published.CrossPetitionFiled;
import org.orderwatch.kernel.published.EmergencyOrderGranted;
import org.orderwatch.kernel.published.ExParteOrderDenied;
import org.orderwatch.kernel.published.ExParteOrderGranted;
import org.orderwatch.kernel.published.FinalOrderDenied;
import org.orderwatch.kernel.published.FinalOrderGranted;
import org.orderwatch.kernel.published.HearingScheduled;
import org.orderwatch.kernel.published.OrderEvent;
import org.orderwatch.kernel.published.OrderModified;
import org.orderwatch.kernel.published.OrderRenewed;
import org.orderwatch.kernel.published.OrderServed;
import org.orderwatch.kernel.published.OrderVacated;
import org.orderwatch.kernel.published.PetitionDismissed;
import org.orderwatch.kernel.published.PetitionFiled;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.Petition;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.StatedEnd;
import org.orderwatch.kernel.vocabulary.StatedEndKind;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;

/**
 * The cells that a row would have if it were written from what is recorded: what {@link RowFacts}
 * does, the other way round. With them an emptied cell means what stood in it, and a changed cell
 * is known from one that is new.
 */
final class RecordedCells {

  private final ImportIds ids;
  private final String orderRef;
  private final PersonId petitionerNow;
  private final PersonId respondentNow;
  private final Map<EntryId, OrderEvent> recorded = new HashMap<>();
  private final Map<Column, String> cells = new EnumMap<>(Column.class);
  private final Set<Column> otherPersons = EnumSet.noneOf(Column.class);
  private @Nullable ProceedingId answers;
  private @Nullable DocketId docket;

  private RecordedCells(ImportIds ids, RawRow row, List<OrderEvent> effective) {
    this.ids = ids;
    this.orderRef = row.cells().getOrDefault(Column.ORDER_REF, "");
    this.petitionerNow = ids.person(row.cells().getOrDefault(Column.PETITIONER_REF, ""));
    this.respondentNow = ids.person(row.cells().getOrDefault(Column.RESPONDENT_REF, ""));
    for (OrderEvent event : effective) {
      EntryIds.find(event).ifPresent(id -> recorded.put(id, event));
    }
  }

  /**
   * Reads the cells from what is recorded.
   *
   * @param row the row of the file, for its refs
   * @param effective the effective facts of its proceeding
   */
  static RecordedCells of(ImportIds ids, RawRow row, List<OrderEvent> effective) {
    RecordedCells recorded = new RecordedCells(ids, row, effective);
    recorded.read();
    return recorded;
  }

  /** The proceeding that the recorded cross-petition answers, or null. */
  @Nullable ProceedingId answers() {
    return answers;
  }

  /** The recorded docket, whose number order-service knows, or null. */
  @Nullable DocketId docket() {
    return docket;
  }

  /** The row with what is recorded in the cells that it leaves empty. */
  RawRow fill(RawRow row, @Nullable String docketNumber) {
    Map<Column, String> filled = new EnumMap<>(cells);
    if (docketNumber != null) {
      filled.put(Column.DOCKET_NUMBER, docketNumber);
    }
    filled.putAll(row.cells());
    return new RawRow(row.number(), filled);
  }

  /** The filled cells of a row that say something else than what is recorded. */
  Set<Column> changed(RawRow row, @Nullable String docketNumber) {
    Set<Column> changed = EnumSet.copyOf(otherPersons);
    row.cells()
        .forEach(
            (column, cell) -> {
              if (!isPart(column)) {
                return;
              }
              String before = column == Column.DOCKET_NUMBER ? docketNumber : cells.get(column);
              boolean differs =
                  column == Column.CROSS_PETITION_TO
                      ? !ids.proceeding(cell).equals(answers)
                      : before == null || !plain(column, before).equals(plain(column, cell));
              if (differs && hasOwner(column)) {
                changed.add(column);
              }
            });
    return changed;
  }

  private static boolean isPart(Column column) {
    return switch (column) {
      case ORDER_REF,
          PETITIONER_REF,
          PETITIONER_NAME,
          PETITIONER_DOB,
          RESPONDENT_REF,
          RESPONDENT_NAME,
          RESPONDENT_DOB,
          CLIENT,
          ADVOCATE ->
          false;
      default -> true;
    };
  }

  /** Whether an entry that the cell is part of is recorded; else the cell adds its entry. */
  private boolean hasOwner(Column column) {
    return Parts.entriesOf(column).stream().anyMatch(this::isRecorded);
  }

  private boolean isRecorded(Column entry) {
    return recorded.containsKey(ids.entry(orderRef, entry.header()))
        || recorded.containsKey(ids.entry(orderRef, entry.header() + "petitioner"));
  }

  private static String plain(Column column, String cell) {
    if (Parts.isFreeText(column)) {
      return cell;
    }
    return CellDates.parse(cell).map(LocalDate::toString).orElse(cell.toUpperCase(Locale.ROOT));
  }

  private void read() {
    for (Column column : Column.values()) {
      OrderEvent event = recorded.get(ids.entry(orderRef, column.header()));
      if (event == null) {
        event = recorded.get(ids.entry(orderRef, column.header() + "petitioner"));
      }
      if (event != null) {
        read(column, event);
      }
    }
  }

  private void read(Column column, OrderEvent event) {
    switch (event) {
      case PetitionFiled e -> {
        put(column, e.entry().occurredOn());
        petition(e.petition());
      }
      case CrossPetitionFiled e -> {
        put(column, e.entry().occurredOn());
        petition(e.petition());
        answers = e.answers();
      }
      case EmergencyOrderGranted e -> {
        put(column, e.entry().occurredOn());
        court(e.court(), e.docket());
        end(Column.EMERGENCY_EXPIRES, e.order().statedEnd());
      }
      case ExParteOrderGranted e -> {
        put(column, e.entry().occurredOn());
        court(e.court(), e.docket());
        end(Column.EX_PARTE_EXPIRES, e.order().statedEnd());
      }
      case FinalOrderGranted e -> finalOrder(e);
      case ExParteOrderDenied e -> put(column, e.entry().occurredOn());
      case OrderServed e -> put(column, e.entry().occurredOn());
      case HearingScheduled e -> put(column, e.date().on());
      case FinalOrderDenied e -> put(column, e.entry().occurredOn());
      case OrderModified e -> {
        put(column, e.entry().occurredOn());
        put(Column.MODIFIED_EXPIRES, e.lastDay());
      }
      case OrderRenewed e -> {
        put(column, e.entry().occurredOn());
        end(Column.RENEWED_UNTIL, e.newEnd());
      }
      case PetitionDismissed e -> {
        put(column, e.entry().occurredOn());
        constant(Column.DISMISSED_BY, e.atWishOf());
        constant(Column.DISMISSAL_REASON, e.reason());
      }
      case OrderVacated e -> put(column, e.entry().occurredOn());
      default -> {}
    }
  }

  private void finalOrder(FinalOrderGranted granted) {
    put(Column.FINAL_GRANTED, granted.entry().occurredOn());
    court(granted.court(), granted.docket());
    end(Column.FINAL_EXPIRES, granted.order().statedEnd());
    Set<PersonId> restrained = new HashSet<>();
    granted.order().terms().restraints().stream()
        .map(Restraint::restrained)
        .forEach(restrained::add);
    if (restrained.size() == 2) {
      cells.put(Column.FINAL_RESTRAINS, "BOTH");
    } else {
      cells.put(
          Column.FINAL_RESTRAINS, restrained.contains(petitionerNow) ? "PETITIONER" : "RESPONDENT");
    }
    answer(Column.CROSS_PETITION_FILED, granted.crossPleadingFiled());
    granted
        .findings()
        .forEach(
            finding -> {
              if (finding.person().equals(petitionerNow)) {
                answer(Column.FINDINGS_PETITIONER, finding.specificFindings());
              } else if (finding.person().equals(respondentNow)) {
                answer(Column.FINDINGS_RESPONDENT, finding.specificFindings());
              }
            });
  }

  private void petition(Petition petition) {
    court(petition.court(), petition.docket());
    if (!petition.petitioner().equals(petitionerNow)) {
      otherPersons.add(Column.PETITIONER_REF);
    }
    if (!petition.respondents().equals(List.of(respondentNow))) {
      otherPersons.add(Column.RESPONDENT_REF);
    }
  }

  private void court(@Nullable Court court, @Nullable DocketId ofCourt) {
    if (court != null) {
      cells.put(Column.STATE, court.jurisdiction());
      text(Column.COUNTY, court.county());
      text(Column.COURT, court.name());
    }
    if (ofCourt != null) {
      docket = ofCourt;
    }
  }

  private void end(Column column, StatedEnd end) {
    if (end.kind() == StatedEndKind.PERMANENT) {
      cells.put(column, "PERMANENT");
    }
    put(column, end.lastDay());
  }

  private void answer(Column column, YesNoUnknown answer) {
    if (answer != YesNoUnknown.UNKNOWN) {
      cells.put(column, answer == YesNoUnknown.YES ? "Y" : "N");
    }
  }

  /** A choice that the column cannot say, such as one that a person recorded, is left out. */
  private void constant(Column column, Enum<?> value) {
    if (!value.name().equals("UNKNOWN") && !value.name().equals("BOTH")) {
      cells.put(column, value.name());
    }
  }

  private void text(Column column, @Nullable String text) {
    if (text != null) {
      cells.put(column, text);
    }
  }

  private void put(Column column, @Nullable LocalDate date) {
    if (date != null) {
      cells.put(column, date.toString());
    }
  }
}
