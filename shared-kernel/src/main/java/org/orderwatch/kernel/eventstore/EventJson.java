package org.orderwatch.kernel.eventstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.orderwatch.kernel.published.OrderEvent;

/** The JSON of stored and published events: ISO dates, absent values left out. */
public final class EventJson {

  private EventJson() {}

  /**
   * The mapper for stored events: an unknown property is an error, because only upcasters may
   * change what is stored.
   *
   * @return a new mapper
   */
  public static JsonMapper stored() {
    return base().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  /**
   * The mapper for published events: unknown properties are skipped, so that a newer publisher may
   * add some. A fact is read back as what its property {@code fact} says, also where it stands as
   * the replacement of a correction.
   *
   * @return a new mapper
   */
  public static JsonMapper published() {
    return base()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .registerSubtypes(OrderEvent.class.getPermittedSubclasses())
        .build();
  }

  private static JsonMapper.Builder base() {
    return JsonMapper.builder()
        .addModules(new JavaTimeModule(), new Jdk8Module())
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
  }
}
