package org.orderwatch.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.security.RolesTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Who may do what, and what the API says of itself. */
class RolesIT extends OrdersServer {

  @Autowired private ApplicationContext context;

  @Test
  void theTableOfRolesListsEveryOperation() {
    assertThat(RolesTable.of("order-service").differences(context)).isEmpty();
  }

  @Test
  void everyFactIsDescribedAsASchemaOfItsOwn() {
    JsonNode schemas = get("/v3/api-docs").is(200).json().at("/components/schemas");
    JsonNode fact = schemas.get("Fact");
    assertThat(fact.get("oneOf")).hasSize(35);
    assertThat(fact.at("/discriminator/propertyName").asString()).isEqualTo("fact");
    assertThat(fact.at("/discriminator/mapping/FinalOrderGranted").asString())
        .isEqualTo("#/components/schemas/FinalOrderGranted");
    assertThat(schemas.at("/FinalOrderGranted/properties")).isNotEmpty();
    assertThat(schemas.at("/FinalOrderGranted/properties/fact/enum/0").asString())
        .isEqualTo("FinalOrderGranted");
    assertThat(schemas.at("/OpenRequest/properties/facts/items/$ref").asString())
        .isEqualTo("#/components/schemas/Fact");
    assertThat(schemas.at("/Entry/required").toString()).contains("occurredOn", "source");
  }
}
