package org.orderwatch.cases.importing;

import static org.orderwatch.cases.importing.Column.CROSS_PETITION_FILED;
import static org.orderwatch.cases.importing.Column.CROSS_PETITION_TO;
import static org.orderwatch.cases.importing.Column.DISMISSED;
import static org.orderwatch.cases.importing.Column.EMERGENCY_EXPIRES;
import static org.orderwatch.cases.importing.Column.EMERGENCY_GRANTED;
import static org.orderwatch.cases.importing.Column.EMERGENCY_SERVED;
import static org.orderwatch.cases.importing.Column.EX_PARTE_DENIED;
import static org.orderwatch.cases.importing.Column.EX_PARTE_EXPIRES;
import static org.orderwatch.cases.importing.Column.EX_PARTE_GRANTED;
import static org.orderwatch.cases.importing.Column.EX_PARTE_SERVED;
import static org.orderwatch.cases.importing.Column.FINAL_DENIED;
import static org.orderwatch.cases.importing.Column.FINAL_EXPIRES;
import static org.orderwatch.cases.importing.Column.FINAL_GRANTED;
import static org.orderwatch.cases.importing.Column.FINAL_SERVED;
import static org.orderwatch.cases.importing.Column.FINDINGS_PETITIONER;
import static org.orderwatch.cases.importing.Column.FINDINGS_RESPONDENT;
import static org.orderwatch.cases.importing.Column.HEARING;
import static org.orderwatch.cases.importing.Column.PETITION_FILED;
import static org.orderwatch.cases.importing.Column.VACATED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.OrderId;
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
import org.orderwatch.kernel.published.OrderServed;
import org.orderwatch.kernel.published.OrderVacated;
import org.orderwatch.kernel.published.PetitionDismissed;
import org.orderwatch.kernel.published.PetitionFiled;
import org.orderwatch.kernel.vocabulary.AtWishOf;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.EndingReason;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.Finding;
import org.orderwatch.kernel.vocabulary.GrantedAfter;
import org.orderwatch.kernel.vocabulary.GrantedOrder;
import org.orderwatch.kernel.vocabulary.HearingDate;
import org.orderwatch.kernel.vocabulary.IssuedBy;
import org.orderwatch.kernel.vocabulary.KindOfOrder;
import org.orderwatch.kernel.vocabulary.Petition;
import org.orderwatch.kernel.vocabulary.Relationship;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.ServiceMethod;
import org.orderwatch.kernel.vocabulary.Source;
import org.orderwatch.kernel.vocabulary.StatedEnd;
import org.orderwatch.kernel.vocabulary.StatedEndKind;
import org.orderwatch.kernel.vocabulary.Terms;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;

/**
 * The facts that one row tells. A pure function of agency and row: the same row gives the same
 * facts with the same ids, whenever it is read. What the columns tell is what the court did, so the
 * source of every entry is the court's record.
 */
final class RowFacts {

  private final ImportIds ids;
  private final ImportedRow row;
  private final PersonId petitioner;
  private final PersonId respondent;
  private final List<RowFact> facts = new ArrayList<>();
  private final List<RowProblem> problems;

  private final @Nullable ProceedingId recordedAnswers;

  private RowFacts(
      ImportIds ids,
      ImportedRow row,
      @Nullable ProceedingId recordedAnswers,
      List<RowProblem> problems) {
    this.recordedAnswers = recordedAnswers;
    this.ids = ids;
    this.row = row;
    this.problems = problems;
    this.petitioner = ids.person(row.petitionerRef());
    this.respondent = ids.person(row.respondentRef());
  }

  /** Returns the facts of a row; problems that the row has by itself are added. */
  static List<RowFact> of(ImportIds ids, ImportedRow row, List<RowProblem> problems) {
    return new RowFacts(ids, row, null, problems).build();
  }

  /**
   * Returns the facts of a row of a proceeding that is recorded.
   *
   * @param recordedAnswers what its cross-petition answers where the cell is empty, or null
   */
  static List<RowFact> again(
      ImportIds ids,
      ImportedRow row,
      @Nullable ProceedingId recordedAnswers,
      List<RowProblem> problems) {
    return new RowFacts(ids, row, recordedAnswers, problems).build();
  }

  private List<RowFact> build() {
    int before = problems.size();
    petition();
    emergency();
    exParte();
    hearing();
    finalOrder();
    endings();
    new LaterActs(ids, row, facts, problems).add();
    if (facts.isEmpty() && problems.size() == before) {
      problems.add(
          RowProblem.of(
              row.number(),
              PETITION_FILED,
              "NOTHING_HAPPENED",
              "Fill at least one date that tells what happened."));
    }
    return List.copyOf(facts);
  }

  private void petition() {
    row.date(PETITION_FILED)
        .ifPresent(
            filed -> {
              Petition petition =
                  new Petition(
                      court(),
                      null,
                      petitioner,
                      List.of(respondent),
                      KindOfOrder.UNKNOWN,
                      List.of(),
                      Relationship.UNKNOWN,
                      YesNoUnknown.UNKNOWN);
              String named = row.text(CROSS_PETITION_TO);
              ProceedingId answers = named == null ? recordedAnswers : ids.proceeding(named);
              add(
                  PETITION_FILED,
                  answers == null
                      ? new PetitionFiled(entry(PETITION_FILED, filed), petition)
                      : new CrossPetitionFiled(entry(PETITION_FILED, filed), petition, answers));
            });
  }

  private void emergency() {
    row.date(EMERGENCY_GRANTED)
        .ifPresent(
            granted -> {
              add(
                  EMERGENCY_GRANTED,
                  new EmergencyOrderGranted(
                      entry(EMERGENCY_GRANTED, granted),
                      court(),
                      null,
                      order(EMERGENCY_GRANTED, EMERGENCY_EXPIRES, againstRespondent())));
              served(EMERGENCY_SERVED, EMERGENCY_GRANTED, againstRespondent());
            });
  }

  private void exParte() {
    row.date(EX_PARTE_GRANTED)
        .ifPresent(
            granted -> {
              add(
                  EX_PARTE_GRANTED,
                  new ExParteOrderGranted(
                      entry(EX_PARTE_GRANTED, granted),
                      court(),
                      null,
                      order(EX_PARTE_GRANTED, EX_PARTE_EXPIRES, againstRespondent())));
              served(EX_PARTE_SERVED, EX_PARTE_GRANTED, againstRespondent());
            });
    row.date(EX_PARTE_DENIED)
        .ifPresent(
            denied ->
                add(
                    EX_PARTE_DENIED,
                    new ExParteOrderDenied(entry(EX_PARTE_DENIED, denied), EndingReason.UNKNOWN)));
  }

  /**
   * The spreadsheet does not tell when a hearing was scheduled. It was so no later than it took
   * place and no earlier than the first thing that is known.
   */
  private void hearing() {
    row.date(HEARING)
        .ifPresent(
            on -> {
              LocalDate scheduled =
                  Stream.of(PETITION_FILED, EMERGENCY_GRANTED, EX_PARTE_GRANTED, FINAL_GRANTED)
                      .flatMap(column -> row.date(column).stream())
                      .min(LocalDate::compareTo)
                      .filter(first -> first.isBefore(on))
                      .orElse(on);
              add(
                  HEARING,
                  new HearingScheduled(
                      entry(HEARING, scheduled),
                      ids.hearing(row.orderRef()),
                      new HearingDate(on, null, null)));
            });
  }

  private void finalOrder() {
    row.date(FINAL_GRANTED)
        .ifPresent(
            granted -> {
              List<Restraint> restraints =
                  switch (row.restrains()) {
                    case RESPONDENT -> againstRespondent();
                    case PETITIONER -> List.of(new Restraint(petitioner, List.of(respondent)));
                    case BOTH ->
                        List.of(
                            new Restraint(respondent, List.of(petitioner)),
                            new Restraint(petitioner, List.of(respondent)));
                  };
              add(
                  FINAL_GRANTED,
                  new FinalOrderGranted(
                      entry(FINAL_GRANTED, granted),
                      court(),
                      null,
                      order(FINAL_GRANTED, FINAL_EXPIRES, restraints),
                      row.answer(CROSS_PETITION_FILED),
                      List.of(
                          new Finding(petitioner, row.answer(FINDINGS_PETITIONER)),
                          new Finding(respondent, row.answer(FINDINGS_RESPONDENT))),
                      YesNoUnknown.UNKNOWN,
                      GrantedAfter.UNKNOWN));
              served(FINAL_SERVED, FINAL_GRANTED, restraints);
            });
  }

  private void endings() {
    row.date(FINAL_DENIED)
        .ifPresent(
            denied ->
                add(
                    FINAL_DENIED,
                    new FinalOrderDenied(
                        entry(FINAL_DENIED, denied), AtWishOf.UNKNOWN, EndingReason.UNKNOWN)));
    row.date(DISMISSED)
        .ifPresent(
            dismissed ->
                add(
                    DISMISSED,
                    new PetitionDismissed(
                        entry(DISMISSED, dismissed), row.dismissedBy(), row.dismissalReason())));
    row.date(VACATED)
        .flatMap(
            vacated ->
                LaterActs.latestOrder(ids, row, vacated)
                    .map(
                        order ->
                            new OrderVacated(
                                entry(VACATED, vacated),
                                order.id(),
                                AtWishOf.UNKNOWN,
                                EndingReason.UNKNOWN)))
        .ifPresent(event -> add(VACATED, event));
  }

  private void served(Column column, Column granted, List<Restraint> restraints) {
    row.date(column)
        .ifPresent(
            served -> {
              OrderId order = ids.order(row.orderRef(), granted);
              for (Restraint restraint : restraints) {
                String whom = restraint.restrained().equals(petitioner) ? "petitioner" : "";
                add(
                    column,
                    new OrderServed(
                        entry(column.header() + whom, served),
                        order,
                        restraint.restrained(),
                        ServiceMethod.UNKNOWN));
              }
            });
  }

  private GrantedOrder order(Column granted, Column expires, List<Restraint> restraints) {
    return new GrantedOrder(
        ids.order(row.orderRef(), granted),
        IssuedBy.UNKNOWN,
        end(row, expires),
        new Terms(restraints, List.of()),
        YesNoUnknown.UNKNOWN,
        YesNoUnknown.UNKNOWN);
  }

  static StatedEnd end(ImportedRow row, Column column) {
    if (row.permanent().contains(column)) {
      return new StatedEnd(StatedEndKind.PERMANENT, null);
    }
    return row.date(column)
        .map(lastDay -> new StatedEnd(StatedEndKind.DATE, lastDay))
        .orElseGet(() -> new StatedEnd(StatedEndKind.NOT_STATED, null));
  }

  private List<Restraint> againstRespondent() {
    return List.of(new Restraint(respondent, List.of(petitioner)));
  }

  private Court court() {
    String county = row.text(Column.COUNTY);
    String name = row.text(Column.COURT);
    return new Court(
        ids.court(row.jurisdiction(), county, name), row.jurisdiction(), county, name, null);
  }

  private void add(Column column, OrderEvent event) {
    facts.add(new RowFact(column, event));
  }

  private Entry entry(Column column, LocalDate on) {
    return entry(column.header(), on);
  }

  private Entry entry(String name, LocalDate on) {
    return new Entry(ids.entry(row.orderRef(), name), on, null, Source.COURT_RECORD, null);
  }
}
