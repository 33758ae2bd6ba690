package org.orderwatch.orders.proceeding.upcast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/**
 * Brings one kind of fact from one revision to the next. A correction holds whole facts, so the
 * record {@code EntryCorrected} takes a new revision together with every fact that does, and the
 * same change is made to its replacement. Declare one bean for each change, in order.
 */
public final class FactUpcaster extends SingleEventUpcaster {

  private static final String CORRECTION = "EntryCorrected";

  private final String fact;
  private final Step ofFact;
  private final Step ofCorrection;
  private final UnaryOperator<ObjectNode> change;

  /**
   * A step from one revision to the next.
   *
   * @param from the revision that is stored
   * @param to the revision that is read
   */
  public record Step(String from, String to) {}

  /**
   * Describes a change.
   *
   * @param fact the stable name of the fact
   * @param ofFact its step
   * @param ofCorrection the step of EntryCorrected that goes with it
   * @param change gives the new form of the fact's JSON; may change its argument
   */
  public FactUpcaster(
      String fact, Step ofFact, Step ofCorrection, UnaryOperator<ObjectNode> change) {
    this.fact = fact;
    this.ofFact = ofFact;
    this.ofCorrection = ofCorrection;
    this.change = change;
  }

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation stored) {
    return is(stored, fact, ofFact) || is(stored, CORRECTION, ofCorrection);
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
    boolean correction = stored.getType().getName().equals(CORRECTION);
    Step step = correction ? ofCorrection : ofFact;
    return stored.upcastPayload(
        new SimpleSerializedType(stored.getType().getName(), step.to()),
        JsonNode.class,
        json -> correction ? replacementIn(json) : change.apply((ObjectNode) json));
  }

  private JsonNode replacementIn(JsonNode correction) {
    if (correction.path("replacement") instanceof ObjectNode replacement
        && replacement.path("fact").asText().equals(fact)) {
      ((ObjectNode) correction).set("replacement", change.apply(replacement));
    }
    return correction;
  }

  private static boolean is(IntermediateEventRepresentation stored, String name, Step step) {
    return stored.getType().getName().equals(name)
        && step.from().equals(stored.getType().getRevision());
  }
}
