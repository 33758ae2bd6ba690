package org.orderwatch.cases.web;

import java.time.Clock;
import java.time.LocalDate;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what must I do, for whom, by when? */
@Controller
@Allowed({Role.ADVOCATE, Role.SUPERVISOR, Role.REPORTER, Role.ADMINISTRATOR, Role.AUDITOR})
class TodayPage {

  private final PageReaders readers;
  private final Clock clock;

  TodayPage(PageReaders readers, Clock clock) {
    this.readers = readers;
    this.clock = clock;
  }

  @GetMapping("/")
  String start() {
    return "redirect:/today";
  }

  @GetMapping("/today")
  String today(Caller caller, Model model) {
    PageReader reader = readers.find(caller).orElseThrow(RefusedException::notFound);
    model.addAttribute("today", LocalDate.ofInstant(clock.instant(), reader.zone()));
    return "today/today";
  }
}
