package org.orderwatch.kernel.operation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The log says where an exception came from and not what it was about. */
class QuietThrowablesTest {

  @Test
  void messagesOfLibrariesAreLeftOut() {
    String text =
        log(
            new IllegalStateException(
                "Mary Example", new SQLException("invalid date: \"Mary\"", "22007")));
    assertThat(text)
        .contains("java.lang.IllegalStateException", "SQL state 22007", "QuietThrowablesTest")
        .doesNotContain("Mary");
  }

  @Test
  void messagesOfTheNetworkAreKept() {
    assertThat(log(new ConnectException("Connection refused"))).contains("Connection refused");
  }

  private static String log(Throwable thrown) {
    var logger = new LoggerContext().getLogger("test");
    return new QuietThrowables()
        .convert(new LoggingEvent("test", logger, Level.ERROR, "m", thrown, new Object[0]));
  }
}
