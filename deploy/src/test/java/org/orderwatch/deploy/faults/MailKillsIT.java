package org.orderwatch.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orderwatch.deploy.driving.Facts.court;
import static org.orderwatch.deploy.driving.Facts.exParteGranted;
import static org.orderwatch.deploy.driving.Facts.map;
import static org.orderwatch.deploy.driving.Facts.order;
import static org.orderwatch.deploy.driving.Facts.petitionFiled;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderwatch.deploy.RunningSystem;
import org.orderwatch.deploy.Service;
import org.orderwatch.deploy.ServiceProcess;
import org.orderwatch.deploy.driving.Agency;
import org.orderwatch.deploy.driving.Matter;
import org.orderwatch.deploy.driving.Script;

/**
 * notification-service is killed around a delivery. The one test that needs the present day: only a
 * reminder that is due now is delivered, and that of a short order is due when it is recorded.
 */
@EnabledIfSystemProperty(named = "orderwatch.kills", matches = "\\d+")
class MailKillsIT {

  @RegisterExtension static final RunningSystem RUNNING = RunningSystem.shared();

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static Agency agency;
  private static Script supervisor;

  @BeforeAll
  static void begin() {
    agency = Agency.another(RUNNING, "mailed");
    supervisor = agency.script("both", "SUPERVISOR", "ADVOCATE");
  }

  /** Once in the inbox whatever happens; by mail once, or twice where nobody can know. */
  @ParameterizedTest
  @CsvSource({"REMINDER_DELIVERED, 1, false", "MAIL_SENDING, 1, true", "MAIL_SENT, 2, true"})
  void aReminderIsInOneStateWheneverTheServiceDies(String boundary, int mails, boolean uncertain)
      throws Exception {
    String mail = boundary.toLowerCase(java.util.Locale.ROOT).replace('_', '.') + "@qzv.example";
    UUID advocate = agency.user("u" + Math.abs(boundary.hashCode()), mail, "ADVOCATE");
    UUID her = supervisor.registers("Isolde Winterbourne-" + mails + uncertain);
    UUID him = supervisor.registers("Lysander Harkwright");
    supervisor
        .post(
            Service.CASES,
            "/v1/cases",
            map("client", her, "advocates", List.of(advocate), "on", "2025-01-02"))
        .expect(201);
    ServiceProcess process = RUNNING.system().service(Service.NOTIFICATIONS);
    RUNNING.haltAt(Service.NOTIFICATIONS, boundary);
    LocalDate today = LocalDate.now(Clock.system(ZoneId.of("America/New_York")));
    Map<String, Object> court = court("OH", "Summit", "Domestic Relations");
    UUID order = UUID.randomUUID();
    Matter.opened(
        supervisor,
        petitionFiled(today.toString(), court, null, her, him),
        exParteGranted(
            today.toString(), order(order, him, her, today.plusDays(2).toString(), "NO_CONTACT")));

    await().atMost(PATIENCE).until(() -> !process.isAlive());
    process.start();
    process.awaitHealth();

    SameEverywhere everywhere = new SameEverywhere(RUNNING);
    String ofTheOrder = " where order_id = '" + order + "' and kind = 'SHORT_ORDER_RECORDED'";
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        everywhere.rows(
                            "notifications",
                            "select state || ' ' || uncertain from mail_delivery where user_id = '"
                                + advocate
                                + "'"))
                    .containsExactly("SENT " + uncertain));
    assertThat(everywhere.rows("notifications", "select state from reminder" + ofTheOrder))
        .containsExactly("DELIVERED");
    assertThat(
            everywhere.rows(
                "notifications",
                "select user_id from inbox where reminder_id in (select reminder_id from reminder"
                    + ofTheOrder
                    + ")"))
        .containsExactly(advocate.toString());
    List<Message> sent = mailsTo(mail);
    assertThat(sent).hasSize(mails);
    assertThat(sent.stream().map(MailKillsIT::messageId).distinct()).hasSize(1);
    assertThat(String.valueOf(sent.getLast().getContent()).contains("Possible repeat"))
        .isEqualTo(uncertain);
  }

  private static List<Message> mailsTo(String mail) {
    return Arrays.stream(RUNNING.mail().getReceivedMessages())
        .<Message>map(message -> message)
        .filter(message -> to(message).contains(mail))
        .toList();
  }

  private static String to(Message message) {
    try {
      return Arrays.toString(message.getAllRecipients());
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String messageId(Message message) {
    try {
      return message.getHeader("Message-ID")[0];
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
