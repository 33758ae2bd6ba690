package org.orderwatch.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.flag.FlagStoredForms;
import org.orderwatch.cases.person.PersonStoredForms;
import org.orderwatch.cases.supportcase.SupportCaseStoredForms;
import org.orderwatch.kernel.eventstore.EventJson;

/** The stored form of each event is approved: a change of it needs a revision and an upcaster. */
class StoredFormTest {

  private final JsonMapper mapper = EventJson.stored();

  @Test
  void eachEventIsStoredAsApproved() throws IOException {
    Map<String, String> written = new TreeMap<>();
    for (Map<String, Object> family :
        List.of(
            PersonStoredForms.examples(),
            SupportCaseStoredForms.examples(),
            FlagStoredForms.examples())) {
      for (var each : family.entrySet()) {
        written.put(each.getKey(), mapper.writeValueAsString(each.getValue()));
        assertThat(mapper.readValue(written.get(each.getKey()), each.getValue().getClass()))
            .isEqualTo(each.getValue());
      }
    }
    StringBuilder lines = new StringBuilder();
    written.forEach((name, json) -> lines.append(name).append(' ').append(json).append('\n'));
    assertThat(lines.toString()).isEqualTo(approved());
  }

  private static String approved() throws IOException {
    try (InputStream file = StoredFormTest.class.getResourceAsStream("/stored/cases.txt")) {
      if (file == null) {
        throw new IllegalStateException("stored/cases.txt is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
