package org.orderwatch.cases.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two lanes on one axis of days, laid out for an SVG of {@value #WIDTH} units. Every number is a
 * coordinate; what a bar means stands in its label and in the table beside the chart.
 *
 * @param height of the drawing
 * @param lanes the lanes from top to bottom
 * @param bars the bars
 * @param shades the overlaps
 * @param ticks the first days of months or years on the axis
 * @param today where today is; null where it lies outside
 */
record Chart(
    int height,
    List<Lane> lanes,
    List<Bar> bars,
    List<Shade> shades,
    List<Tick> ticks,
    @Nullable Integer today) {

  static final int WIDTH = 760;
  private static final int LEFT = 12;
  private static final int TOP = 30;
  private static final int ROW = 26;
  private static final int BAR = 18;
  private static final int THIN = 6;
  private static final int THIN_TOP = 15;
  private static final int TITLE = 24;
  private static final int GAP = 14;
  private static final int MANY_MONTHS = 30;

  Chart {
    lanes = List.copyOf(lanes);
    bars = List.copyOf(bars);
    shades = List.copyOf(shades);
    ticks = List.copyOf(ticks);
  }

  /** A lane with its title. */
  record Lane(String title, int y, int titleY, int height) {}

  /** A bar; kind is CERTAIN, PERHAPS or PETITION; the first of a row has a caption. */
  record Bar(int x, int y, int width, int height, String kind, String label, boolean firstOfRow) {

    private int captionWidth() {
      return label.length() * 7 + 12;
    }

    private boolean inside() {
      return width >= captionWidth() && !kind.equals("PETITION");
    }

    /** What is written beside it. */
    public String caption() {
      return firstOfRow ? label : "";
    }

    /** Whether the caption stands on the dark bar. */
    public boolean light() {
      return inside() && kind.equals("CERTAIN");
    }

    /** Where the caption begins. */
    public String anchor() {
      return kind.equals("PETITION") || inside() || x + width + captionWidth() < WIDTH
          ? "start"
          : "end";
    }

    /** The line on which the caption stands: over a thin bar, in the middle of others. */
    public int captionY() {
      return kind.equals("PETITION") ? y - 3 : y + height / 2 + 5;
    }

    /** Where the caption stands. */
    public int captionX() {
      if (kind.equals("PETITION")) {
        return Math.clamp(x, LEFT, Math.max(LEFT, WIDTH - captionWidth()));
      }
      if (inside()) {
        return x + 6;
      }
      return anchor().equals("start") ? x + width + 6 : Math.max(captionWidth(), x - 6);
    }
  }

  /** A shaded overlap over both lanes. */
  record Shade(int x, int width) {}

  /** A mark on the axis. */
  record Tick(int x, LocalDate day, boolean year) {}

  /**
   * What to draw.
   *
   * @param lane 0 or 1
   * @param from the first day
   * @param until the first day after the last; null means open
   * @param kind CERTAIN, PERHAPS or PETITION
   * @param row spans of one row belong together
   * @param label what it is, without names
   */
  record Span(
      int lane, LocalDate from, @Nullable LocalDate until, String kind, String row, String label) {}

  /** Days that are shaded. */
  record Days(LocalDate from, @Nullable LocalDate until) {}

  /** Lays out; null where there is nothing to draw. */
  static @Nullable Chart of(
      List<String> titles, List<Span> spans, List<Days> overlaps, LocalDate today) {
    if (spans.isEmpty()) {
      return null;
    }
    LocalDate first = spans.getFirst().from();
    LocalDate last = today;
    for (Span each : spans) {
      first = each.from().isBefore(first) ? each.from() : first;
      last = each.from().isAfter(last) ? each.from() : last;
      LocalDate until = each.until();
      last = until != null && until.isAfter(last) ? until : last;
    }
    LocalDate farthest = today.plusYears(3);
    last = last.isAfter(farthest) ? farthest : last;
    first = first.minusDays(3);
    last = last.plusDays(10);
    Axis axis = new Axis(first, Math.max(30, ChronoUnit.DAYS.between(first, last)));
    List<Lane> lanes = new ArrayList<>();
    List<Bar> bars = new ArrayList<>();
    int y = TOP;
    for (int lane = 0; lane < titles.size(); lane++) {
      int top = y;
      int bottom = top + TITLE;
      List<String> rows = new ArrayList<>();
      for (Span each : spans) {
        if (each.lane() == lane) {
          boolean fresh = !rows.contains(each.row());
          if (fresh) {
            rows.add(each.row());
          }
          int row = rows.indexOf(each.row());
          int x = axis.x(each.from());
          LocalDate until = each.until();
          int end = until == null ? WIDTH - LEFT : axis.x(until);
          bars.add(
              new Bar(
                  x,
                  bottom + row * ROW + (each.kind().equals("PETITION") ? THIN_TOP : 0),
                  Math.max(3, end - x),
                  each.kind().equals("PETITION") ? THIN : BAR,
                  each.kind(),
                  each.label(),
                  fresh));
        }
      }
      int height = TITLE + Math.max(1, rows.size()) * ROW;
      lanes.add(new Lane(titles.get(lane), top, top + 17, height));
      y = top + height + GAP;
    }
    List<Shade> shades = new ArrayList<>();
    for (Days each : overlaps) {
      int x = axis.x(each.from());
      LocalDate until = each.until();
      shades.add(new Shade(x, Math.max(3, (until == null ? WIDTH - LEFT : axis.x(until)) - x)));
    }
    return new Chart(y, lanes, bars, shades, ticks(axis), axis.x(today));
  }

  private static List<Tick> ticks(Axis axis) {
    List<Tick> ticks = new ArrayList<>();
    long months = axis.days() / 30;
    int step = months <= 8 ? 1 : months <= MANY_MONTHS ? 3 : 12;
    LocalDate day = axis.first().withDayOfMonth(1).plusMonths(1);
    while ((step == 3 && (day.getMonthValue() - 1) % 3 != 0)
        || (step == 12 && day.getMonthValue() != 1)) {
      day = day.plusMonths(1);
    }
    LocalDate end = axis.first().plusDays(axis.days());
    while (day.isBefore(end) && axis.x(day) < WIDTH - 60) {
      ticks.add(new Tick(axis.x(day), day, step == 12));
      day = day.plusMonths(step);
    }
    return ticks;
  }

  private record Axis(LocalDate first, long days) {

    int x(LocalDate day) {
      long at = ChronoUnit.DAYS.between(first, day);
      double share = Math.clamp((double) at / days, 0, 1);
      return LEFT + (int) Math.round(share * (WIDTH - 2 * LEFT));
    }
  }
}
