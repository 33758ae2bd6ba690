package org.orderwatch.cases.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.CaseAccess;
import org.orderwatch.cases.access.Recording;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.recording.ProceedingCalls.Done;
import org.orderwatch.cases.recording.ProceedingCalls.Preview;
import org.orderwatch.cases.supportcase.SupportCases;
import org.orderwatch.cases.timeline.TimelineItem;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.kernel.idempotency.Answer;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Component;

/** Tries and records what a form says, through the order service. */
@Component
class Recorder {

  private static final int TRIES = 20;
  private static final long PAUSE_NANOS = 100_000_000;

  /** The ids that a correction must keep, because other entries name them. */
  private static final List<String> KEPT = List.of("order.id", "newHearing", "staff");

  private final FactReader reader;
  private final ProceedingCalls calls;
  private final Recording recording;
  private final CaseAccess access;
  private final SupportCases cases;

  Recorder(
      FactReader reader,
      ProceedingCalls calls,
      Recording recording,
      CaseAccess access,
      SupportCases cases) {
    this.reader = reader;
    this.calls = calls;
    this.recording = recording;
    this.access = access;
    this.cases = cases;
  }

  /**
   * Reads the form; its errors stand in it.
   *
   * @return the fact, or the plain correction as a fact
   */
  ObjectNode read(Task task, PageForm form, UserId user) {
    ObjectNode fact = reader.read(task.form(), form, task.choices(), user);
    TimelineItem corrects = task.corrects();
    if (corrects != null && task.plainCorrection()) {
      fact.put("corrects", corrects.entry().toString());
    } else if (corrects != null) {
      keepIds(fact, FactTrees.of(corrects.fact()));
    }
    if (!form.text("docket").isEmpty() && courtOf(task, fact) == null) {
      form.error("court", "recording.error.court.docket");
    }
    return fact;
  }

  private static void keepIds(ObjectNode fact, ObjectNode original) {
    List<String> kept = new ArrayList<>(KEPT);
    if (original.path("fact").asText().equals("HearingScheduled")) {
      kept.add("hearing");
    }
    for (String path : kept) {
      JsonNode id = FactTrees.at(original, path);
      if (!id.isMissingNode()) {
        FactTrees.put(fact, path, id);
      }
    }
  }

  /** What would follow; {@link #hidden} says whether it may be told. */
  Preview preview(Task task, ObjectNode fact, Viewer viewer, String key) {
    ProceedingId proceeding = task.proceeding();
    boolean linked = proceeding != null && link(task, proceeding, viewer, key);
    for (int i = 0; ; i++) {
      try {
        return calls.preview(proceeding, wanted(task, fact), task.corrects() != null);
      } catch (RefusedException e) {
        // The order service learns of the link by its topic.
        if (!linked || i == TRIES || e.refusal() != ProblemCode.NOT_FOUND) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  /**
   * Whether something stands behind a preview that the case may not show ("two clients, one pair").
   */
  boolean hidden(Task task, Preview preview) {
    Set<EntryId> seen = new HashSet<>();
    task.picture()
        .entries()
        .forEach(
            each -> {
              seen.add(each.entry());
              if (each.corrects() != null) {
                seen.add(each.corrects());
              }
            });
    return !seen.containsAll(preview.entries());
  }

  /** Records, once for the key of the form, and takes a new proceeding into the case. */
  Done record(Task task, ObjectNode fact, PageForm form, Viewer viewer) {
    docket(task, fact, form);
    ProceedingId proceeding = task.proceeding();
    ObjectNode wanted = wanted(task, fact);
    Done done =
        task.corrects() != null && proceeding != null
            ? calls.correct(proceeding, wanted, form.key())
            : calls.record(proceeding, wanted, form.key());
    if (proceeding == null) {
      linkOnce(task.caseId(), done.proceeding(), viewer, form.key());
    }
    return done;
  }

  /** The body of the request: the fact itself, or the correction. */
  private static ObjectNode wanted(Task task, ObjectNode fact) {
    TimelineItem corrects = task.corrects();
    if (corrects == null) {
      return fact;
    }
    ObjectNode wanted = FactTrees.object();
    wanted.put("corrects", corrects.entry().toString());
    wanted.put("kind", task.plainCorrection() ? fact.path("kind").asText() : "WRONG_VALUE");
    JsonNode entry = fact.path("entry");
    wanted.set("source", entry.path("source"));
    if (entry.hasNonNull("reportedIn")) {
      wanted.set("reportedIn", entry.path("reportedIn"));
    }
    if (task.plainCorrection()) {
      wanted.set("occurredOn", entry.path("occurredOn"));
    } else {
      wanted.set("replacement", fact);
    }
    return wanted;
  }

  /** Turns the typed docket number into its id; the number itself goes no further. */
  private void docket(Task task, ObjectNode fact, PageForm form) {
    String number = form.text("docket");
    Question docket = task.form().question("docket").orElse(null);
    ObjectNode court = courtOf(task, fact);
    if (docket != null && !number.isEmpty() && court != null) {
      FactTrees.put(fact, docket.path(), calls.docket(court, number).toString());
    }
  }

  private static @Nullable ObjectNode courtOf(Task task, ObjectNode fact) {
    Question question = task.form().question("court").orElse(null);
    if (question != null && FactTrees.at(fact, question.path()) instanceof ObjectNode court) {
      return court;
    }
    return task.picture().court() != null
            && FactTrees.tree(task.picture().court()) instanceof ObjectNode known
        ? known
        : null;
  }

  /**
   * Takes a proceeding of the client into the case, so that the order service lets her staff in.
   */
  private boolean link(Task task, ProceedingId proceeding, Viewer viewer, String key) {
    if (task.shown().shown().linkedProceedings().contains(proceeding)) {
      return false;
    }
    linkOnce(task.caseId(), proceeding, viewer, key);
    return true;
  }

  private void linkOnce(CaseId caseId, ProceedingId proceeding, Viewer viewer, String key) {
    recording.once(
        IdempotencyKey.of(key, "link", caseId.toString(), proceeding.toString()),
        () -> access.require(viewer, caseId),
        () -> {
          if (!cases.proceedings(caseId).contains(proceeding)) {
            cases.link(caseId, proceeding, null);
          }
          return new Answer(200, Map.of("proceeding", proceeding.toString()), null);
        });
  }
}
