package org.orderwatch.notifications.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.stereotype.Component;

/**
 * Talks SMTP and tells apart what is known of the outcome. The text is the same for every reminder:
 * it carries no name, no place, no kind and no link (rule 13).
 */
@Component
class Smtp {

  private static final String TIMEOUT_MS = "15000";
  private final MailSettings settings;
  private final MailText text;
  private final Clock clock;

  Smtp(MailSettings settings, MailText text, Clock clock) {
    this.settings = settings;
    this.text = text;
    this.clock = clock;
  }

  /** What is known of one conversation. */
  sealed interface Outcome permits Accepted, Refused, NotSent, Unknown {}

  /** The server took the mail. */
  record Accepted() implements Outcome {}

  /**
   * The server refused it for good.
   *
   * @param cause a closed code
   */
  record Refused(String cause) implements Outcome {}

  /**
   * The server did not take it, and may do so later.
   *
   * @param cause a closed code
   */
  record NotSent(String cause) implements Outcome {}

  /** The conversation broke off where the server may or may not have taken it. */
  record Unknown() implements Outcome {}

  Outcome send(String address, String messageId, String correlation, boolean possibleRepeat) {
    Session session = Session.getInstance(properties());
    MimeMessage message;
    try {
      message = message(session, address, messageId, correlation, possibleRepeat);
    } catch (MessagingException e) {
      return new Refused("ADDRESS_INVALID");
    }
    SMTPTransport transport;
    try {
      transport = (SMTPTransport) session.getTransport("smtp");
      transport.connect(settings.host(), settings.port(), settings.username(), settings.password());
    } catch (MailConnectException e) {
      return new NotSent("NO_CONNECTION");
    } catch (AuthenticationFailedException e) {
      return new NotSent("AUTHENTICATION");
    } catch (MessagingException e) {
      return new NotSent("NO_SESSION");
    }
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return new Accepted();
    } catch (SendFailedException e) {
      return ofReply(e);
    } catch (MessagingException e) {
      return new Unknown();
    } finally {
      close(transport);
    }
  }

  private static Outcome ofReply(SendFailedException failed) {
    for (Exception cause = failed; cause != null; cause = next(cause)) {
      int code =
          switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
          };
      if (code >= 500) {
        return new Refused("SMTP_REFUSED");
      }
      if (code >= 400) {
        return new NotSent("SMTP_LATER");
      }
    }
    return new Unknown();
  }

  private static @org.jspecify.annotations.Nullable Exception next(Exception cause) {
    return cause instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  private MimeMessage message(
      Session session, String address, String messageId, String correlation, boolean repeat)
      throws MessagingException {
    MimeMessage message = new FixedIdMessage(session, messageId);
    message.setFrom(new InternetAddress(settings.from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
    message.setSubject(text.subject(), "UTF-8");
    message.setText(text.body(repeat), "UTF-8");
    message.setHeader("X-Reference", correlation);
    message.setSentDate(Date.from(clock.instant()));
    message.saveChanges();
    return message;
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MS);
    properties.setProperty("mail.smtp.timeout", TIMEOUT_MS);
    properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MS);
    properties.setProperty("mail.smtp.quitwait", "false");
    properties.setProperty("mail.smtp.localhost", "localhost");
    properties.setProperty("mail.smtp.auth", String.valueOf(settings.username() != null));
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.tls()));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.tls()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    return properties;
  }

  private static void close(SMTPTransport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      // The outcome is known already; a broken farewell does not change it.
    }
  }

  /** Keeps its Message-ID, so that a repeat is known as one by the mail programs of the reader. */
  private static final class FixedIdMessage extends MimeMessage {
    private final String id;

    FixedIdMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
