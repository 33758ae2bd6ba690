package org.orderwatch.kernel.security;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where tokens come from and where the other services are.
 *
 * @param issuer what every token's issuer must be
 * @param jwksUri where the issuer publishes its keys; read when the first token comes
 * @param tokenUri where a service gets tokens of its own; null for a service that needs none
 * @param serviceClient the client credentials of this service; null for a service that needs none
 * @param services the base addresses of the services by name: orders, cases, notifications
 * @param apiDocs whether the API's description is open
 * @param calls time-outs of calls to other services
 * @param operator how the operator of the machine is known
 */
@ConfigurationProperties("orderwatch")
record SecurityProperties(
    URI issuer,
    URI jwksUri,
    @Nullable URI tokenUri,
    @Nullable ServiceClient serviceClient,
    @DefaultValue Map<String, String> services,
    @DefaultValue ApiDocs apiDocs,
    @DefaultValue Calls calls,
    @DefaultValue Operator operator) {

  /**
   * The operator of the machine.
   *
   * @param secret what the operator sends in the Orderwatch-Operator header; null lets nobody in
   */
  record Operator(@Nullable String secret) {

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
      return "Operator[]";
    }
  }

  /**
   * Client credentials.
   *
   * @param id the client id
   * @param secret its secret
   */
  record ServiceClient(String id, String secret) {

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
      return "ServiceClient[" + id + "]";
    }
  }

  /**
   * The API's description.
   *
   * @param enabled whether /v3/api-docs and Swagger UI are open
   */
  record ApiDocs(@DefaultValue("true") boolean enabled) {}

  /**
   * Time-outs.
   *
   * @param connectTimeout to open a connection
   * @param readTimeout to wait for an answer
   */
  record Calls(
      @DefaultValue("2s") Duration connectTimeout, @DefaultValue("20s") Duration readTimeout) {}
}
