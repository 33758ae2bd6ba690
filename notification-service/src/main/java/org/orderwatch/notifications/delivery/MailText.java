package org.orderwatch.notifications.delivery;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** The words of a mail; the same for every reminder, so that they tell nothing (rule 13). */
@Component
class MailText {

  private final ResourceBundle words = ResourceBundle.getBundle("mail", Locale.ROOT);

  String subject() {
    return words.getString("subject");
  }

  String body(boolean possibleRepeat) {
    return possibleRepeat
        ? words.getString("body") + "\n\n" + words.getString("possibleRepeat") + "\n"
        : words.getString("body") + "\n";
  }
}
