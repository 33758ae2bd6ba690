package org.orderwatch.deploy;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Tells the person at the machine what happens, one line each, with the seconds since the start.
 */
public final class Progress {

  private final PrintStream out;
  private final long start = System.nanoTime();

  /** Tells it on this stream. */
  public Progress(PrintStream out) {
    this.out = out;
  }

  /** A step that is done. */
  public synchronized void step(String text) {
    double seconds = (System.nanoTime() - start) / 1e9;
    out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds, text));
  }

  /** Words without a time. */
  public synchronized void say(String text) {
    out.println(text);
  }
}
