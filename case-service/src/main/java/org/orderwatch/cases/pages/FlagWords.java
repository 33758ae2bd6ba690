package org.orderwatch.cases.pages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.flag.FlagShown;
import org.orderwatch.cases.opposition.Pair;
import org.springframework.stereotype.Component;

/** Flags in sentences. */
@Component
class FlagWords {

  private final Say say;

  FlagWords(Say say) {
    this.say = say;
  }

  /** What opposes what, since when, until when, and how the facts stand. */
  Said sentence(FlagShown flag, Names names, LocalDate today) {
    return Said.of(
        say.text("flag.kind." + flag.kind().name(), pair(flag, names))
            + " "
            + run(flag.starts(), flag.ends(), today)
            + " "
            + say.word(flag.facts())
            + " "
            + say.text("flag.state." + (flag.reopened() ? "REOPENED" : flag.review().name())));
  }

  /** Who opposes whom. */
  String pair(FlagShown flag, Names names) {
    return say.list(
        flag.pairs().stream()
            .map(each -> say.text("flag.pair", names.of(each.low()), names.of(each.high())))
            .toList());
  }

  String pair(Pair pair, Names names) {
    return say.text("flag.pair", names.of(pair.low()), names.of(pair.high()));
  }

  /** A run of days in words. */
  String run(LocalDate from, @Nullable LocalDate until, LocalDate today) {
    return until == null
        ? say.text("flag.run.open", say.day(from, today))
        : say.text("flag.run", say.day(from), say.last(until, today));
  }
}
