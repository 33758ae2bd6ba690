package org.orderwatch.kernel.web;

/**
 * A reason for which a request is refused. Each service lists its own in an enum, so that the set
 * is closed; {@link ProblemCode} holds those that all services share.
 */
public interface Refusal {

  /**
   * The stable code that a program can act on.
   *
   * @return upper case with underscores; an enum's constant gives it by itself
   */
  String name();

  /**
   * The HTTP status that goes with it.
   *
   * @return 4xx or 5xx
   */
  int status();

  /**
   * What happened and what to correct, in one or two sentences without any value of the request.
   *
   * @return English text
   */
  String detail();
}
