package org.orderwatch.cases.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.CaseId;

/**
 * A case as its page tells it.
 *
 * @param caseId the case
 * @param client her name
 * @param details birth date and reference, as far as they may be seen
 * @param standing since when it is open or closed, and who works on it
 * @param closed whether it is closed
 * @param restrained what restrains the client now; said first (rule 2)
 * @param next what is to be done
 * @param flags what opposes what
 * @param protecting orders in force that protect her
 * @param restraining orders in force that restrain her
 * @param others orders no longer in force
 * @param petitions all petitions
 * @param hearings hearings from today on
 * @param chart the timeline as a drawing, or null
 * @param spans the same as a table
 * @param entries every entry, the latest day first
 * @param nextEntries where the next page of entries begins, or null
 * @param people who is linked to the case
 * @param notes the notes, latest first
 * @param incomplete whether something waits to be repaired by the operator
 */
record CaseStory(
    CaseId caseId,
    Said client,
    List<String> details,
    String standing,
    boolean closed,
    List<OrderCard> restrained,
    List<Task> next,
    List<Task> flags,
    List<OrderCard> protecting,
    List<OrderCard> restraining,
    List<OrderCard> others,
    List<Said> petitions,
    List<String> hearings,
    @Nullable Chart chart,
    List<SpanRow> spans,
    List<EntryRow> entries,
    @Nullable String nextEntries,
    List<Said> people,
    List<Note> notes,
    boolean incomplete) {

  /**
   * An order.
   *
   * @param id for its anchor
   * @param title its form and day
   * @param court the court, and the docket number where it may be read
   * @param now in force or not, and until when
   * @param lines whom it restrains, who was served
   * @param relief what it orders
   * @param ask whether somebody must ask for the paper
   */
  record OrderCard(
      String id,
      String title,
      String court,
      String now,
      List<Said> lines,
      List<String> relief,
      boolean ask) {}

  /** Something to do, with the page where it is done. */
  record Task(Said text, String href, String action) {}

  /** A bar of the drawing in words. */
  record SpanRow(String lane, String what, String from, String until, String sure) {}

  /**
   * An entry.
   *
   * @param id for its anchor
   * @param text what happened
   * @param lane on whose side
   * @param happened when it happened
   * @param recorded when it was recorded and by whom
   * @param source from whom it is known
   * @param standing what to know if it does not hold, or null
   * @param holds whether it holds
   * @param correct where it can be corrected, or null
   */
  record EntryRow(
      String id,
      Said text,
      String lane,
      String happened,
      String recorded,
      String source,
      @Nullable String standing,
      boolean holds,
      @Nullable String correct) {}

  /** A note with the day it is about, and by whom and when it was written. */
  record Note(String day, String text, String by) {}

  /** Keeps names out of logs. */
  @Override
  public String toString() {
    return "CaseStory[" + caseId + "]";
  }
}
