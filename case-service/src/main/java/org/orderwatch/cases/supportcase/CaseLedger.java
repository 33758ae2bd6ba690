package org.orderwatch.cases.supportcase;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.crypto.Keyring;
import org.orderwatch.kernel.crypto.Opened;
import org.orderwatch.kernel.crypto.Sealed;
import org.orderwatch.kernel.eventstore.RecordingContext;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.kernel.vocabulary.LinkKind;
import org.orderwatch.kernel.vocabulary.LinkedTo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What follows from a case's events at once: who may read it, who belongs to it, and the sealed
 * texts. Takes part in the transaction that appends the events.
 */
@Component
class CaseLedger {

  private static final String TEXT = "text";
  private static final String REASON = "reason";

  private final JdbcClient jdbc;
  private final Keyring keyring;
  private final Clock clock;

  CaseLedger(JdbcClient jdbc, Keyring keyring, Clock clock) {
    this.jdbc = jdbc;
    this.keyring = keyring;
    this.clock = clock;
  }

  /** Keeps what follows from an event. */
  void apply(SupportCaseEvent event, long sequence) {
    UUID id = event.caseId().value();
    switch (event) {
      case SupportCaseEvent.Opened e ->
          jdbc.sql(
                  "insert into case_file (case_id, client, opened_on, sequence)"
                      + " values (?, ?, ?, ?)")
              .params(id, e.client().value(), e.on(), sequence)
              .update();
      case SupportCaseEvent.Assigned e -> staff(id, e.advocate(), "assigned", true);
      case SupportCaseEvent.Unassigned e -> staff(id, e.advocate(), "assigned", false);
      case SupportCaseEvent.AccessGranted e -> staff(id, e.user(), "let_in", true);
      case SupportCaseEvent.AccessBarred e -> staff(id, e.user(), "barred", true);
      case SupportCaseEvent.AccessBarLifted e -> staff(id, e.user(), "barred", false);
      case SupportCaseEvent.Closed _ -> closed(id, true);
      case SupportCaseEvent.Reopened _ -> closed(id, false);
      case SupportCaseEvent.PersonLinked e ->
          jdbc.sql(
                  """
                  insert into case_person (case_id, person, linked_to, how) values (?, ?, ?, ?)
                  on conflict (agency, case_id, person)
                    do update set linked_to = excluded.linked_to, how = excluded.how
                  """)
              .params(id, e.person().value(), e.to().name(), e.how().name())
              .update();
      case SupportCaseEvent.PersonUnlinked e ->
          jdbc.sql("delete from case_person where case_id = ? and person = ?")
              .params(id, e.person().value())
              .update();
      case SupportCaseEvent.ProceedingLinked e ->
          jdbc.sql("insert into case_proceeding (case_id, proceeding) values (?, ?)")
              .params(id, e.proceeding().value())
              .update();
      case SupportCaseEvent.NoteAdded _ -> {
        // Its text is kept by note().
      }
    }
    jdbc.sql("update case_file set sequence = ? where case_id = ?").params(sequence, id).update();
  }

  private void staff(UUID caseId, UserId user, String column, boolean value) {
    jdbc.sql(
            """
            insert into case_staff (case_id, user_id, %1$s) values (?, ?, ?)
            on conflict (agency, case_id, user_id) do update set %1$s = excluded.%1$s
            """
                .formatted(column))
        .params(caseId, user.value(), value)
        .update();
  }

  private void closed(UUID caseId, boolean closed) {
    jdbc.sql("update case_file set closed = ? where case_id = ?").params(closed, caseId).update();
  }

  /** Keeps a note's text under the client's key. */
  void note(CaseId caseId, PersonId client, NoteId note, LocalDate on, String text) {
    String sealed =
        keyring
            .encrypt(AgencyContext.required(), client.value(), note.toString(), TEXT, text)
            .cipher();
    jdbc.sql(
            """
            insert into note_text (note, case_id, client, on_day, text, recorded_by, recorded_at)
            values (:note, :case, :client, :on, :text, :by::uuid, :at)
            """)
        .param("note", note.value())
        .param("case", caseId.value())
        .param("client", client.value())
        .param("on", on)
        .param("text", sealed)
        .param("by", recorder())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /** Keeps the reason for a change of access under the client's key. */
  void reason(
      CaseId caseId, PersonId client, long sequence, UserId user, AccessChange kind, String text) {
    String sealed =
        keyring
            .encrypt(
                AgencyContext.required(), client.value(), caseId + "/" + sequence, REASON, text)
            .cipher();
    jdbc.sql(
            """
            insert into access_reason
              (case_id, sequence, client, user_id, kind, reason, recorded_by, recorded_at)
            values (:case, :sequence, :client, :user, :kind, :reason, :by::uuid, :at)
            """)
        .param("case", caseId.value())
        .param("sequence", sequence)
        .param("client", client.value())
        .param("user", user.value())
        .param("kind", kind.name())
        .param("reason", sealed)
        .param("by", recorder())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /** The case as it stands; empty if the agency has none such. */
  Optional<CaseFile> find(CaseId caseId) {
    return jdbc.sql("select client, closed, opened_on, sequence from case_file where case_id = ?")
        .param(caseId.value())
        .query(
            (row, _) ->
                new CaseFile(
                    caseId,
                    new PersonId(row.getObject(1, UUID.class)),
                    row.getBoolean(2),
                    row.getObject(3, LocalDate.class),
                    row.getLong(4)))
        .optional();
  }

  List<CaseColleague> staff(CaseId caseId) {
    return jdbc.sql(
            """
            select user_id, assigned, let_in, barred from case_staff
            where case_id = ? and (assigned or let_in or barred) order by user_id
            """)
        .param(caseId.value())
        .query(
            (row, _) ->
                new CaseColleague(
                    new UserId(row.getObject(1, UUID.class)),
                    row.getBoolean(2),
                    row.getBoolean(3),
                    row.getBoolean(4)))
        .list();
  }

  List<LinkedPerson> linked(CaseId caseId) {
    return jdbc.sql(
            "select person, linked_to, how from case_person where case_id = ? order by person")
        .param(caseId.value())
        .query(
            (row, _) ->
                new LinkedPerson(
                    new PersonId(row.getObject(1, UUID.class)),
                    LinkedTo.valueOf(row.getString(2)),
                    LinkKind.valueOf(row.getString(3))))
        .list();
  }

  List<ProceedingId> proceedings(CaseId caseId) {
    return jdbc.sql("select proceeding from case_proceeding where case_id = ? order by proceeding")
        .param(caseId.value())
        .query((row, _) -> new ProceedingId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Notes, latest first. */
  List<CaseNote> notes(CaseId caseId, int limit) {
    record Row(
        NoteId note, PersonId client, LocalDate on, String text, @Nullable UserId by, Instant at) {}
    List<Row> rows =
        jdbc.sql(
                """
                select note, client, on_day, text, recorded_by, recorded_at from note_text
                where case_id = ? order by recorded_at desc, note limit ?
                """)
            .params(caseId.value(), limit)
            .query(
                (row, _) -> {
                  UUID by = row.getObject(5, UUID.class);
                  return new Row(
                      new NoteId(row.getObject(1, UUID.class)),
                      new PersonId(row.getObject(2, UUID.class)),
                      row.getObject(3, LocalDate.class),
                      row.getString(4),
                      by == null ? null : new UserId(by),
                      row.getTimestamp(6).toInstant());
                })
            .list();
    List<Opened> texts =
        keyring.decryptAll(
            AgencyContext.required(),
            rows.stream()
                .map(
                    row ->
                        new Keyring.Reading(
                            new Sealed(row.client().value(), row.text()),
                            row.note().toString(),
                            TEXT))
                .toList());
    List<CaseNote> notes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String text = texts.get(i) instanceof Opened.Text(String opened) ? opened : null;
      notes.add(new CaseNote(row.note(), row.on(), text, text == null, row.by(), row.at()));
    }
    return notes;
  }

  private static @Nullable UUID recorder() {
    return RecordingContext.current()
        .map(RecordingContext::recordedBy)
        .map(UserId::value)
        .orElse(null);
  }
}
