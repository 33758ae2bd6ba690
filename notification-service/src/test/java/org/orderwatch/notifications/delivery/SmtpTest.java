package org.orderwatch.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SmtpTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
  private static final String ID = "<7d6f@localhost>";

  @RegisterExtension
  static final GreenMailExtension SERVER =
      new GreenMailExtension(
          new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

  @Test
  void aMailArrivesWithItsMessageIdAndItsReference() throws Exception {
    assertThat(smtp(SERVER.getSmtp().getPort()).send("ana@example.org", ID, "ref-1", false))
        .isInstanceOf(Smtp.Accepted.class);

    MimeMessage arrived = SERVER.getReceivedMessages()[0];
    assertThat(arrived.getMessageID()).isEqualTo(ID);
    assertThat(arrived.getHeader("X-Reference")).containsExactly("ref-1");
  }

  @Test
  void rule13_subjectAndBodyTellNothing() throws Exception {
    smtp(SERVER.getSmtp().getPort()).send("ana@example.org", ID, "ref-1", true);

    MimeMessage arrived = SERVER.getReceivedMessages()[0];
    String text = (arrived.getSubject() + " " + arrived.getContent()).toLowerCase();
    assertThat(text)
        .contains("possible repeat")
        .doesNotContain("order", "court", "violence", "protect", "hearing", "http", "orderwatch");
  }

  @Test
  void aServerThatCannotBeReachedDidNotTakeTheMail() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }

    assertThat(smtp(closed).send("ana@example.org", ID, "ref-1", false))
        .isEqualTo(new Smtp.NotSent("NO_CONNECTION"));
  }

  @Test
  void aRecipientRefusedForGoodIsAFailure() throws IOException {
    try (Conversation server = new Conversation("550 no such user", null)) {
      assertThat(smtp(server.port()).send("ana@example.org", ID, "ref-1", false))
          .isEqualTo(new Smtp.Refused("SMTP_REFUSED"));
    }
  }

  @Test
  void aServerThatIsFullForNowIsTriedAgain() throws IOException {
    try (Conversation server = new Conversation("452 queue full", null)) {
      assertThat(smtp(server.port()).send("ana@example.org", ID, "ref-1", false))
          .isEqualTo(new Smtp.NotSent("SMTP_LATER"));
    }
  }

  @Test
  void aConnectionCutAfterDataLeavesTheOutcomeUnknown() throws IOException {
    try (Conversation server = new Conversation("250 ok", Cut.AFTER_DATA)) {
      assertThat(smtp(server.port()).send("ana@example.org", ID, "ref-1", false))
          .isInstanceOf(Smtp.Unknown.class);
    }
  }

  private static Smtp smtp(int port) {
    return new Smtp(
        new MailSettings("127.0.0.1", port, null, null, "notes@example.org", false),
        new MailText(),
        CLOCK);
  }

  private enum Cut {
    AFTER_DATA
  }

  /** Speaks SMTP over a real socket, refusing or breaking off where it is told to. */
  private static final class Conversation implements AutoCloseable {
    private final ServerSocket socket;
    private final Thread thread;

    Conversation(String replyToRecipient, @org.jspecify.annotations.Nullable Cut cut)
        throws IOException {
      socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      thread = Thread.ofVirtual().start(() -> serve(replyToRecipient, cut));
    }

    int port() {
      return socket.getLocalPort();
    }

    private void serve(String replyToRecipient, @org.jspecify.annotations.Nullable Cut cut) {
      try (Socket client = socket.accept();
          BufferedReader in =
              new BufferedReader(
                  new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
        OutputStream out = client.getOutputStream();
        say(out, "220 test");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          if (data) {
            if (line.equals(".")) {
              if (cut == Cut.AFTER_DATA) {
                return;
              }
              data = false;
              say(out, "250 taken");
            }
          } else if (line.startsWith("RCPT")) {
            say(out, replyToRecipient);
          } else if (line.startsWith("DATA")) {
            data = true;
            say(out, "354 go on");
          } else {
            say(out, "250 ok");
          }
        }
      } catch (IOException closed) {
        // The test is over.
      }
    }

    private static void say(OutputStream out, String line) throws IOException {
      out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }

    @Override
    public void close() throws IOException {
      socket.close();
      thread.interrupt();
    }
  }
}
