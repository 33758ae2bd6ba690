package org.orderwatch.kernel.crypto;

/**
 * What reading a {@link Sealed} gives: the text, or that it was erased. Erased is a value and never
 * an error (rule 18).
 */
public sealed interface Opened {

  /**
   * The text.
   *
   * @param text what was sealed
   */
  record Text(String text) implements Opened {

    /** Keeps the text out of logs. */
    @Override
    public String toString() {
      return "Text[…]";
    }
  }

  /** The key was destroyed, so nobody can read it any more. */
  record Erased() implements Opened {}

  /** The one value of {@link Erased}. */
  Opened ERASED = new Erased();

  /**
   * The text, or words that stand for an erased one.
   *
   * @param erased what to show for an erased value
   * @return never null
   */
  default String orElse(String erased) {
    return switch (this) {
      case Text(String text) -> text;
      case Erased() -> erased;
    };
  }

  /**
   * Whether the text is gone.
   *
   * @return true for an erased value
   */
  default boolean isErased() {
    return this instanceof Erased;
  }
}
