package org.orderwatch.orders.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.CourtId;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.orders.court.Courts;
import org.orderwatch.orders.court.CourtsOfFacts;
import org.orderwatch.orders.docket.Dockets;
import org.orderwatch.orders.docket.DocketsOfFacts;
import org.orderwatch.orders.proceeding.event.DeadlinesAssessed;
import org.orderwatch.orders.proceeding.event.Fact;
import org.springframework.stereotype.Component;

/** Fits facts to the courts and dockets that the agency has, a few statements for any number. */
@Component
public class Preparing {

  private final Courts courts;
  private final Dockets dockets;

  Preparing(Courts courts, Dockets dockets) {
    this.courts = courts;
    this.dockets = dockets;
  }

  /** The courts and dockets that some facts name. */
  public final class Prepared {

    private final Map<CourtId, Court> known;
    private final Set<DocketId> unknownDockets;

    private Prepared(Map<CourtId, Court> known, Set<DocketId> unknownDockets) {
      this.known = known;
      this.unknownDockets = unknownDockets;
    }

    /**
     * The fact with its court as it is stored.
     *
     * @param fact one of the facts that were prepared
     * @return the fact to record
     */
    public Fact fit(Fact fact) {
      return CourtsOfFacts.replace(fact, court -> known.getOrDefault(court.id(), court));
    }

    /**
     * What is wrong with the dockets that facts name.
     *
     * @param fact one of the facts that were prepared
     * @param path the path of the fact
     * @return no problem or one
     */
    public List<ItemProblem> problems(Fact fact, String path) {
      DocketId docket = DocketsOfFacts.of(fact);
      return docket == null || !unknownDockets.contains(docket)
          ? List.of()
          : List.of(
              new ItemProblem(
                  path + "." + DocketsOfFacts.fieldOf(fact),
                  "NO_SUCH_DOCKET",
                  "Ask for the id of the docket number first.",
                  List.of()));
    }

    /**
     * Today's date at the court of a proceeding.
     *
     * @param stored the assessment of what is stored, or null
     * @param facts what is new
     * @return the date there
     */
    public LocalDate today(@Nullable DeadlinesAssessed stored, List<Fact> facts) {
      Court court = stored == null ? null : stored.court();
      if (court == null) {
        court = CourtsOfFacts.in(facts).stream().findFirst().orElse(null);
      }
      return courts.today(court == null ? null : known.getOrDefault(court.id(), court));
    }
  }

  /**
   * Looks up the courts and dockets of facts.
   *
   * @param facts the facts of any number of proceedings
   * @param assessed the assessments of what is stored of these proceedings
   * @param store whether courts that are not known yet are made
   * @return what the facts can be fitted to
   */
  public Prepared prepare(List<Fact> facts, Collection<DeadlinesAssessed> assessed, boolean store) {
    List<Court> named = new ArrayList<>(CourtsOfFacts.in(facts));
    assessed.stream().map(DeadlinesAssessed::court).filter(Objects::nonNull).forEach(named::add);
    Set<DocketId> docketIds = new LinkedHashSet<>();
    for (Fact fact : facts) {
      DocketId docket = DocketsOfFacts.of(fact);
      if (docket != null) {
        docketIds.add(docket);
      }
    }
    return new Prepared(
        store ? courts.getOrCreate(named) : courts.getOrAssume(named), dockets.unknown(docketIds));
  }
}
