package org.orderwatch.kernel.operation;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes exceptions into the log by class and place. Messages are left out, because those of
 * libraries repeat values of requests and rows; kept are those that are known to be free of them:
 * our own, and those of start-up and of the network.
 */
public final class QuietThrowables extends ThrowableHandlingConverter {

  private static final int FRAMES = 40;
  private static final int CAUSES = 8;

  private static final List<String> FREE_OF_VALUES =
      List.of(
          "org.orderwatch.",
          "org.springframework.beans.factory.",
          "org.springframework.boot.",
          "org.springframework.context.",
          "org.flywaydb.",
          "org.apache.kafka.common.errors.",
          "java.net.",
          "java.nio.file.");

  /** Made by Logback by the name of the class. */
  public QuietThrowables() {}

  @Override
  public String convert(ILoggingEvent event) {
    IThrowableProxy throwable = event.getThrowableProxy();
    if (throwable == null) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < CAUSES && throwable != null; i++) {
      text.append(i == 0 ? "" : "Caused by: ").append(head(throwable)).append('\n');
      StackTraceElementProxy[] frames = throwable.getStackTraceElementProxyArray();
      int shown = Math.min(FRAMES, frames.length - throwable.getCommonFrames());
      for (int frame = 0; frame < shown; frame++) {
        text.append("    ").append(frames[frame].getSTEAsString()).append('\n');
      }
      throwable = throwable.getCause();
    }
    return text.toString();
  }

  private static String head(IThrowableProxy throwable) {
    String name = throwable.getClassName();
    if (throwable instanceof ThrowableProxy proxy
        && proxy.getThrowable() instanceof SQLException sql) {
      return name + " (SQL state " + sql.getSQLState() + ")";
    }
    boolean free = FREE_OF_VALUES.stream().anyMatch(name::startsWith);
    return free ? name + ": " + throwable.getMessage() : name;
  }
}
