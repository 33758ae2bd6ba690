package org.orderwatch.notifications.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.boundary.Boundary;
import org.orderwatch.kernel.eventstore.Commands;
import org.orderwatch.kernel.eventstore.RecordingContext;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.kernel.tenancy.TransactionLocks;
import org.orderwatch.kernel.tenancy.Worker;
import org.orderwatch.notifications.reminder.command.RecordMailFailed;
import org.orderwatch.notifications.reminder.command.RecordMailUncertain;
import org.orderwatch.notifications.reminder.command.RecordMailed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one mail: commits that it is being sent, talks SMTP, commits the outcome. A mail found
 * <em>being sent</em> when its task begins was interrupted: nobody knows whether it arrived. It
 * becomes uncertain, a person sees it, and it is repeated once, marked as a possible repeat (rule
 * 14).
 */
@Component
class MailDelivery {

  private final Smtp smtp;
  private final Addresses addresses;
  private final Commands commands;
  private final JdbcClient worker;
  private final TransactionTemplate transaction;
  private final Clock clock;

  MailDelivery(
      Smtp smtp,
      Addresses addresses,
      Commands commands,
      @Worker JdbcClient worker,
      @Worker TransactionTemplate transaction,
      Clock clock) {
    this.smtp = smtp;
    this.addresses = addresses;
    this.commands = commands;
    this.worker = worker;
    this.transaction = transaction;
    this.clock = clock;
  }

  void send(DueReminder due, UserId user) {
    AgencyContext.run(
        due.agency(), () -> RecordingContext.SYSTEM.run(() -> sendForAgency(due, user)));
  }

  private void sendForAgency(DueReminder due, UserId user) {
    Optional<String> address = addresses.of(user);
    Optional<Attempt> begun =
        inTransaction(
            due,
            () -> {
              Optional<Attempt> attempt = begin(due, user);
              if (attempt.isPresent() && address.isEmpty()) {
                fail(due, user, "NO_ADDRESS");
                return Optional.empty();
              }
              return attempt;
            });
    if (begun.isEmpty() || address.isEmpty()) {
      return;
    }
    Attempt attempt = begun.get();
    Boundary.MAIL_SENDING.pass();
    Smtp.Outcome outcome =
        smtp.send(
            address.get(), attempt.messageId(), attempt.correlation(), attempt.possibleRepeat());
    Boundary.MAIL_SENT.pass();
    inTransaction(
        due,
        () -> {
          switch (outcome) {
            case Smtp.Accepted _ -> accept(due, user, attempt);
            case Smtp.Refused refused -> fail(due, user, refused.cause());
            case Smtp.NotSent _ -> change(due, user, attempt.stateBefore(), null);
            case Smtp.Unknown _ -> doubt(due, user, attempt);
          }
          return Optional.empty();
        });
    switch (outcome) {
      case Smtp.NotSent notSent -> throw new MailNotSentException(notSent.cause());
      case Smtp.Unknown _ when !attempt.possibleRepeat() ->
          throw new MailNotSentException("OUTCOME_UNKNOWN");
      default -> {
        // Settled.
      }
    }
  }

  /** Decides by what stands there what this attempt is, and marks it as being sent. */
  private Optional<Attempt> begin(DueReminder due, UserId user) {
    Row row =
        worker
            .sql(
                """
                select state, message_id, correlation, uncertain from mail_delivery
                where agency = ? and reminder_id = ? and user_id = ? for update
                """)
            .params(due.agency().value(), due.reminder().value(), user.value())
            .query(Row.class)
            .single();
    return switch (row.state()) {
      case "QUEUED" -> {
        change(due, user, row.uncertain() ? "REPEATING" : "SENDING", null);
        yield Optional.of(
            new Attempt(row.messageId(), row.correlation(), row.uncertain(), "QUEUED"));
      }
      case "SENDING" -> {
        markUncertain(due, user);
        change(due, user, "REPEATING", null);
        yield Optional.of(new Attempt(row.messageId(), row.correlation(), true, "QUEUED"));
      }
      case "REPEATING" -> {
        change(due, user, "UNCERTAIN", null);
        yield Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  private void accept(DueReminder due, UserId user, Attempt attempt) {
    commands.send(
        new RecordMailed(due.order().toString(), due.reminder(), user, attempt.possibleRepeat()));
    change(due, user, "SENT", null);
  }

  private void doubt(DueReminder due, UserId user, Attempt attempt) {
    if (attempt.possibleRepeat()) {
      change(due, user, "UNCERTAIN", null);
    } else {
      markUncertain(due, user);
      change(due, user, "QUEUED", null);
    }
  }

  private void markUncertain(DueReminder due, UserId user) {
    commands.send(new RecordMailUncertain(due.order().toString(), due.reminder(), user));
    worker
        .sql(
            """
            update mail_delivery set uncertain = true
            where agency = ? and reminder_id = ? and user_id = ?
            """)
        .params(due.agency().value(), due.reminder().value(), user.value())
        .update();
  }

  private void fail(DueReminder due, UserId user, String cause) {
    commands.send(new RecordMailFailed(due.order().toString(), due.reminder(), user, cause));
    change(due, user, "FAILED", cause);
  }

  private void change(DueReminder due, UserId user, String state, @Nullable String cause) {
    worker
        .sql(
            """
            update mail_delivery
            set state = :state, cause = :cause, changed_at = :now,
                attempts = attempts + case when :state in ('SENDING', 'REPEATING') then 1 else 0 end
            where agency = :agency and reminder_id = :reminder and user_id = :user
            """)
        .param("state", state)
        .param("cause", cause)
        .param("now", Timestamp.from(clock.instant()))
        .param("agency", due.agency().value())
        .param("reminder", due.reminder().value())
        .param("user", user.value())
        .update();
  }

  private <T> Optional<T> inTransaction(DueReminder due, Supplier<Optional<T>> work) {
    Optional<T> result =
        transaction.execute(
            _ -> {
              TransactionLocks.lockAll(worker, List.of(due.lock()));
              return work.get();
            });
    return result == null ? Optional.empty() : result;
  }

  /** One try, as it was committed before SMTP began. */
  private record Attempt(
      String messageId, String correlation, boolean possibleRepeat, String stateBefore) {}

  /** What stands in the ledger. */
  record Row(String state, String messageId, String correlation, boolean uncertain) {}

  /** Makes the task try again later; carries a closed code and nothing else. */
  static final class MailNotSentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MailNotSentException(String cause) {
      super(cause);
    }
  }
}
