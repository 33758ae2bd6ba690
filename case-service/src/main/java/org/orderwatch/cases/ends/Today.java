package org.orderwatch.cases.ends;

import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.flag.FlagQueue;
import org.orderwatch.cases.projecting.AgencyDay;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what somebody's day begins with. */
@Service
@Transactional(readOnly = true)
public class Today {

  private static final int SOME = 10;
  private static final int HORIZON_DAYS = 30;
  private static final int WEEK = 6;

  private final Coming coming;
  private final FlagQueue flags;
  private final AgencyDay day;

  Today(Coming coming, FlagQueue flags, AgencyDay day) {
    this.coming = coming;
    this.flags = flags;
    this.day = day;
  }

  /**
   * What the viewer's day begins with.
   *
   * @param viewer who looks
   * @return today's lists
   */
  public TodayShown shown(Viewer viewer) {
    return new TodayShown(
        day.today(),
        coming.hearings(viewer, WEEK),
        coming.upcoming(viewer, HORIZON_DAYS, null, SOME).ends(),
        coming.unconfirmed(viewer, null, SOME).ends(),
        coming.unserved(viewer, SOME),
        flags.waiting(viewer));
  }
}
