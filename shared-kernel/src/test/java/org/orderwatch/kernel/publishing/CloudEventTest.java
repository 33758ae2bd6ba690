package org.orderwatch.kernel.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.NoteAdded;
import org.orderwatch.kernel.published.Published;

/** The envelope on the topics. */
class CloudEventTest {

  private static final Published EVENT =
      new Published(
          "0b0e",
          "00000000-0000-0002-0000-000000000001",
          7,
          Instant.parse("2026-03-02T10:00:00.123Z"),
          new AgencyId(new UUID(1, 1)),
          new UserId(new UUID(4, 1)),
          "c1",
          new NoteAdded(
              new CaseId(new UUID(2, 1)), new NoteId(new UUID(3, 1)), LocalDate.of(2026, 3, 2)));

  @Test
  void anEventIsACloudEventAndComesBackTheSame() {
    byte[] message = CloudEvent.write(EVENT, "/orderwatch/cases");
    assertThat(text(message))
        .isEqualTo(
            "{\"specversion\":\"1.0\",\"id\":\"0b0e\",\"source\":\"/orderwatch/cases\","
                + "\"type\":\"org.orderwatch.NoteAdded.v1\","
                + "\"subject\":\"00000000-0000-0002-0000-000000000001\","
                + "\"time\":\"2026-03-02T10:00:00.123Z\","
                + "\"datacontenttype\":\"application/json\","
                + "\"agency\":\"00000000-0000-0001-0000-000000000001\",\"sequence\":\"7\","
                + "\"recordedby\":\"00000000-0000-0004-0000-000000000001\","
                + "\"correlation\":\"c1\","
                + "\"data\":{\"caseId\":\"00000000-0000-0002-0000-000000000001\","
                + "\"note\":\"00000000-0000-0003-0000-000000000001\",\"on\":\"2026-03-02\"}}");
    assertThat(CloudEvent.read(message).event()).isEqualTo(EVENT);
  }

  @Test
  void whatANewerPublisherAddsIsSkipped() {
    String newer =
        text(CloudEvent.write(EVENT, "/orderwatch/cases"))
            .replace("\"on\":", "\"added\":true,\"on\":");
    assertThat(CloudEvent.read(newer.getBytes(StandardCharsets.UTF_8)).event()).isEqualTo(EVENT);
  }

  @Test
  void anErrorNeverRepeatsWhatItCouldNotRead() {
    byte[] broken = "{\"id\":\"secret\"".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> CloudEvent.read(broken))
        .isInstanceOf(CloudEvent.Unreadable.class)
        .hasMessageNotContaining("secret")
        .hasNoCause();
    byte[] unknown =
        text(CloudEvent.write(EVENT, "/orderwatch/cases"))
            .replace("NoteAdded.v1", "NoteAdded.v9")
            .getBytes(StandardCharsets.UTF_8);
    CloudEvent envelope = CloudEvent.read(unknown);
    assertThat(envelope.sequence()).isEqualTo(7);
    assertThatThrownBy(envelope::event).isInstanceOf(CloudEvent.Unreadable.class).hasNoCause();
  }

  private static String text(byte[] message) {
    return new String(message, StandardCharsets.UTF_8);
  }
}
