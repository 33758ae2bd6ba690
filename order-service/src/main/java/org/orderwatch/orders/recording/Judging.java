package org.orderwatch.orders.recording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.orders.proceeding.event.CrossPetitionFiled;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.recording.AnsweredProceedings.Changes;
import org.orderwatch.orders.recording.AnsweredProceedings.Link;
import org.springframework.stereotype.Component;

/**
 * Asks each proceeding what follows from its plan, and looks across proceedings for circles of
 * cross-petitions.
 */
@Component
public class Judging {

  private final AnsweredProceedings answered;
  private final Streams streams;

  Judging(AnsweredProceedings answered, Streams streams) {
    this.answered = answered;
    this.streams = streams;
  }

  /**
   * Judges plans, each on what is stored and all together.
   *
   * @param plans at most one for each proceeding
   * @param recorded whether they are going to be recorded in this transaction
   * @return a verdict for each proceeding, in the order of the plans
   */
  public Map<ProceedingId, Verdict> judge(List<Plan> plans, boolean recorded) {
    var verdicts = new LinkedHashMap<ProceedingId, Verdict>();
    plans.forEach(plan -> verdicts.put(plan.id(), ProceedingVerdicts.of(plan)));
    Changes changes = changes(verdicts.values());
    if (!changes.isEmpty()) {
      if (recorded) {
        answered.lock();
      }
      answered
          .circles(changes)
          .forEach((id, others) -> verdicts.computeIfPresent(id, (_, v) -> circle(v, others)));
      warnOfUnrecorded(verdicts, changes);
    }
    return verdicts;
  }

  /** Which links the verdicts change. */
  static Changes changes(Iterable<Verdict> verdicts) {
    var made = new LinkedHashMap<ProceedingId, Link>();
    Set<ProceedingId> unmade = new HashSet<>();
    for (Verdict verdict : verdicts) {
      if (verdict.changesAnswers()) {
        ProceedingId answers = verdict.answers();
        if (answers == null) {
          unmade.add(verdict.plan().id());
        } else {
          made.put(verdict.plan().id(), new Link(answers, crossPetition(verdict, answers)));
        }
      }
    }
    return new Changes(made, unmade);
  }

  private static EntryId crossPetition(Verdict verdict, ProceedingId answers) {
    for (Fact fact : verdict.effective()) {
      if (fact instanceof CrossPetitionFiled cross && cross.answers().equals(answers)) {
        return cross.entry().id();
      }
    }
    throw new IllegalStateException("No cross-petition says what is answered");
  }

  private static Verdict circle(Verdict verdict, List<EntryId> others) {
    var problem =
        new ItemProblem(
            answersField(verdict.plan()),
            "CROSS_PETITION_CYCLE",
            "Name another proceeding: that one answers this one, directly or through others.",
            others);
    return Verdict.impossible(verdict.plan(), List.of(problem));
  }

  private static String answersField(Plan plan) {
    for (int i = 0; i < plan.facts().size(); i++) {
      if (plan.facts().get(i) instanceof CrossPetitionFiled) {
        return "facts[" + i + "].answers";
      }
    }
    for (int i = 0; i < plan.corrections().size(); i++) {
      if (plan.corrections().get(i).replacement() instanceof CrossPetitionFiled) {
        return "corrections[" + i + "].replacement.answers";
      }
    }
    return "corrections";
  }

  private void warnOfUnrecorded(Map<ProceedingId, Verdict> verdicts, Changes changes) {
    Set<ProceedingId> elsewhere = new HashSet<>();
    changes.made().values().forEach(link -> elsewhere.add(link.answers()));
    elsewhere.removeAll(verdicts.keySet());
    Set<ProceedingId> existing = streams.all(elsewhere).keySet();
    changes
        .made()
        .forEach(
            (id, link) -> {
              if (elsewhere.contains(link.answers()) && !existing.contains(link.answers())) {
                verdicts.computeIfPresent(id, (_, verdict) -> unrecorded(verdict, link));
              }
            });
  }

  private static Verdict unrecorded(Verdict verdict, Link link) {
    var warnings = new ArrayList<>(verdict.warnings());
    warnings.add(
        new WarningAnswer(
            "ANSWERED_PROCEEDING_NOT_RECORDED",
            link.entry(),
            List.of(),
            "The proceeding that this petition answers is not recorded yet."));
    return new Verdict(
        verdict.plan(), verdict.problems(), warnings, verdict.assessed(), verdict.effective());
  }
}
