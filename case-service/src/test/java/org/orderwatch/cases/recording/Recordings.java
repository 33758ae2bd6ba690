package org.orderwatch.cases.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orderwatch.cases.timeline.EntryStanding;
import org.orderwatch.cases.timeline.Lane;
import org.orderwatch.cases.timeline.OrderLine;
import org.orderwatch.cases.timeline.PetitionLine;
import org.orderwatch.cases.timeline.TimelineItem;
import org.orderwatch.cases.web.PageForms;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.CourtId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.HearingId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.published.HearingScheduled;
import org.orderwatch.kernel.vocabulary.Certainty;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.EndBasis;
import org.orderwatch.kernel.vocabulary.EndEstimate;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.HearingDate;
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.orderwatch.kernel.vocabulary.ReliefTerm;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.ServiceStatus;
import org.orderwatch.kernel.vocabulary.Source;
import org.orderwatch.kernel.vocabulary.Terms;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A proceeding with an order in force, and the parts that make and read forms. */
final class Recordings {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  static final PersonId CLIENT = new PersonId(UUID.randomUUID());
  static final PersonId OTHER = new PersonId(UUID.randomUUID());
  static final HearingId HEARING = new HearingId(UUID.randomUUID());
  static final EntryId SCHEDULED = new EntryId(UUID.randomUUID());
  static final OrderId ORDER = new OrderId(UUID.randomUUID());
  static final ProceedingId PROCEEDING = new ProceedingId(UUID.randomUUID());
  static final ProceedingId ANOTHER = new ProceedingId(UUID.randomUUID());
  static final CaseId CASE = new CaseId(UUID.randomUUID());
  static final Court COURT =
      new Court(new CourtId(UUID.randomUUID()), "OH", "Franklin", "Domestic Relations", null);

  final PageForms forms;
  final Words words;
  final Sentences sentences;
  final Asking asking;
  final FactReader reader;
  final FactFiller filler = new FactFiller();

  Recordings() {
    var context = new AnnotationConfigApplicationContext();
    context.registerBean(
        "messageSource",
        ResourceBundleMessageSource.class,
        () -> {
          var source = new ResourceBundleMessageSource();
          source.setBasename("messages");
          source.setDefaultEncoding("UTF-8");
          source.setFallbackToSystemLocale(false);
          return source;
        });
    context.register(PageForms.class);
    context.refresh();
    forms = context.getBean(PageForms.class);
    words = new Words(context);
    sentences = new Sentences(words);
    asking = new Asking(words, sentences);
    reader = new FactReader(asking);
  }

  static Asking.Choices choices() {
    return new Asking.Choices(
        picture(),
        Map.of(ANOTHER.toString(), "The other one"),
        Map.of(COURT.id().toString(), COURT));
  }

  static ProceedingPicture picture() {
    Map<PersonId, String> names = new LinkedHashMap<>();
    names.put(CLIENT, "Ann");
    names.put(OTHER, "Ben");
    return new ProceedingPicture(
        PROCEEDING,
        CASE,
        CLIENT,
        new ArrayList<>(List.of(scheduled())),
        List.of(order(new EndEstimate(null, null, null, EndBasis.INDEFINITE), Certainty.YES)),
        List.of(
            new PetitionLine(
                PROCEEDING, CLIENT, List.of(OTHER), TODAY.minusDays(18), Lane.FOR, true)),
        COURT,
        ZoneId.of("America/New_York"),
        TODAY,
        names);
  }

  static OrderLine order(EndEstimate end, Certainty inForce) {
    return new OrderLine(
        ORDER,
        PROCEEDING,
        COURT,
        null,
        OrderForm.TEMPORARY,
        TODAY.minusDays(18),
        TODAY,
        null,
        inForce,
        inForce,
        new Terms(
            List.of(new Restraint(OTHER, List.of(CLIENT))),
            List.of(new ReliefTerm(org.orderwatch.kernel.vocabulary.Relief.NO_CONTACT, null))),
        end,
        List.of(new ServiceStatus(OTHER, null, 2)));
  }

  private static TimelineItem scheduled() {
    EntryId id = SCHEDULED;
    return new TimelineItem(
        id,
        PROCEEDING,
        "HearingScheduled",
        Lane.FOR,
        TODAY.minusDays(10),
        null,
        Instant.parse("2026-11-10T15:00:00Z"),
        null,
        Source.COURT_RECORD,
        null,
        EntryStanding.EFFECTIVE,
        null,
        null,
        new HearingScheduled(
            new Entry(id, TODAY.minusDays(10), null, Source.COURT_RECORD, null),
            HEARING,
            new HearingDate(TODAY.plusDays(10), null, null)));
  }
}
