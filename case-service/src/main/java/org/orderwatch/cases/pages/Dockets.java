package org.orderwatch.cases.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.timeline.OrderLine;
import org.orderwatch.cases.web.OrdersClient;
import org.orderwatch.kernel.ids.DocketId;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Docket numbers, which the order service keeps; a page without them is still a page. */
@Component
class Dockets {

  private final OrdersClient services;

  Dockets(OrdersClient services) {
    this.services = services;
  }

  private record Asked(List<UUID> ids) {}

  private record Found(List<Docket> dockets) {}

  private record Docket(UUID id, @Nullable String number) {

    @Override
    public String toString() {
      return "Docket[" + id + "]";
    }
  }

  /** The numbers of orders' dockets; empty where the order service cannot be reached. */
  Map<DocketId, String> numbers(List<OrderLine> orders) {
    List<UUID> ids =
        orders.stream()
            .map(OrderLine::docket)
            .filter(Objects::nonNull)
            .map(DocketId::value)
            .distinct()
            .toList();
    Map<DocketId, String> numbers = new HashMap<>();
    if (ids.isEmpty()) {
      return numbers;
    }
    try {
      Found found =
          services
              .orders()
              .post()
              .uri("/v1/dockets/read")
              .contentType(MediaType.APPLICATION_JSON)
              .body(new Asked(ids))
              .retrieve()
              .body(Found.class);
      if (found != null) {
        for (Docket each : found.dockets()) {
          String number = each.number();
          if (number != null) {
            numbers.put(new DocketId(each.id()), number);
          }
        }
      }
    } catch (RestClientException _) {
      // The page says the court alone.
    }
    return numbers;
  }
}
