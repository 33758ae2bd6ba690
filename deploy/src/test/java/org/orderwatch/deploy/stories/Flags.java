package org.orderwatch.deploy.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.orderwatch.deploy.Service;
import org.orderwatch.deploy.driving.Matter;
import org.orderwatch.deploy.driving.Script;

/** The queue of flags, as a script sees it. */
final class Flags {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Script script;

  Flags(Script script) {
    this.script = script;
  }

  /** The flag that rests on exactly these matters, once it is as wanted. */
  JsonNode await(Predicate<JsonNode> wanted, Matter... matters) {
    Set<String> proceedings = new TreeSet<>();
    for (Matter matter : matters) {
      proceedings.add(matter.id().toString());
    }
    return soon(
        () -> {
          JsonNode flag = find(proceedings);
          return flag != null && wanted.test(flag) ? flag : null;
        });
  }

  private @Nullable JsonNode find(Set<String> proceedings) {
    JsonNode page = script.get(Service.CASES, "/v1/flags?size=100").expect(200).json();
    for (JsonNode flag : page.get("flags")) {
      Set<String> its = new TreeSet<>();
      flag.get("proceedings").forEach(id -> its.add(id.asText()));
      if (its.equals(proceedings)) {
        return flag;
      }
    }
    return null;
  }

  /** The runs of days that a flag shows, in words. */
  List<String> runs(JsonNode flag) {
    List<String> runs = new ArrayList<>();
    for (JsonNode side : details(flag).get("content").get("sides")) {
      for (JsonNode run : side.get("stretches")) {
        runs.add(
            "%s%s %s from %s until %s"
                .formatted(
                    run.get("kind").asText(),
                    run.get("stage").isNull() ? "" : " " + run.get("stage").asText(),
                    run.get("certainty").asText(),
                    run.get("from").asText(),
                    run.get("until").asText()));
      }
    }
    return runs;
  }

  private JsonNode details(JsonNode flag) {
    return script.get(Service.CASES, "/v1/flags/" + flag.get("flag").asText()).expect(200).json();
  }

  /** Decides about what the flag showed. */
  void decide(JsonNode flag, String decision) {
    script
        .post(
            Service.CASES,
            "/v1/flags/" + flag.get("flag").asText() + "/reviews",
            Map.of("decision", decision, "contentSeen", flag.get("contentSeen").asText()))
        .expect(201);
  }

  /** What is not there yet, as soon as it is. */
  static JsonNode soon(Callable<@Nullable JsonNode> look) {
    return Objects.requireNonNull(
        Awaitility.await().atMost(PATIENCE).until(look, Objects::nonNull));
  }
}
