package org.orderwatch.cases.importing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.eventstore.EventJson;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.OrderEvent;
import org.orderwatch.kernel.security.Service;
import org.orderwatch.kernel.security.ServiceCalls;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Reads what is recorded of proceedings that a file tells differently. */
@Component
class RecordedProceedings {

  private static final JsonMapper JSON = EventJson.published();

  private final ServiceCalls calls;

  RecordedProceedings(ServiceCalls calls) {
    this.calls = calls;
  }

  private record Proceeding(List<OrderEvent> entries) {}

  private record Docket(DocketId id, @Nullable String number) {}

  private record Dockets(List<Docket> dockets) {}

  private record Wanted(Collection<UUID> ids) {}

  /** The effective facts of a proceeding that exists. */
  List<OrderEvent> effective(AgencyId agency, UserId user, ProceedingId proceeding) {
    byte[] answer =
        calls
            .asService(Service.ORDERS, agency, user)
            .get()
            .uri("/v1/proceedings/{id}", proceeding.toString())
            .retrieve()
            .body(byte[].class);
    return read(answer, Proceeding.class).entries();
  }

  /** The numbers of dockets; those that nobody can read any more are left out. */
  Map<DocketId, String> numbers(AgencyId agency, UserId user, Collection<DocketId> dockets) {
    Map<DocketId, String> numbers = new HashMap<>();
    if (dockets.isEmpty()) {
      return numbers;
    }
    byte[] answer =
        calls
            .asService(Service.ORDERS, agency, user)
            .post()
            .uri("/v1/dockets/read")
            .contentType(MediaType.APPLICATION_JSON)
            .body(new Wanted(dockets.stream().map(DocketId::value).distinct().toList()))
            .retrieve()
            .body(byte[].class);
    for (Docket docket : read(answer, Dockets.class).dockets()) {
      if (docket.number() != null) {
        numbers.put(docket.id(), docket.number());
      }
    }
    return numbers;
  }

  private static <T> T read(byte @Nullable [] answer, Class<T> type) {
    if (answer == null) {
      throw new RestClientException("order-service answered nothing");
    }
    try {
      return JSON.readValue(answer, type);
    } catch (IOException e) {
      throw new RestClientException("order-service answered what cannot be read");
    }
  }
}
