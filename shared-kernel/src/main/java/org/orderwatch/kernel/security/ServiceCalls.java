package org.orderwatch.kernel.security;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.correlation.Correlation;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls to the other services. Each client carries the correlation id and has time-outs. An error
 * is thrown as {@link org.springframework.web.client.RestClientException}; its message may hold
 * what the other side answered, so it is never logged or shown.
 */
public final class ServiceCalls {

  private final RestClient plain;
  private final ServiceToken token;
  private final SecurityProperties properties;

  ServiceCalls(
      RestClient.Builder builder, SecurityProperties properties, JsonMapper mapper, Clock clock) {
    HttpClient http =
        HttpClient.newBuilder()
            .connectTimeout(properties.calls().connectTimeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(http);
    factory.setReadTimeout(properties.calls().readTimeout());
    this.plain =
        builder
            .requestFactory(factory)
            .configureMessageConverters(
                converters -> converters.withJsonConverter(tolerant(mapper)))
            .build();
    this.token = new ServiceToken(plain, properties, clock);
    this.properties = properties;
  }

  /**
   * A client that calls with this service's own credentials, for work that outlives a request.
   *
   * @param service whom to call
   * @param agency for which agency
   * @param actingFor the user for whom, or null for none
   * @return a client whose addresses are relative to that service
   */
  public RestClient asService(Service service, AgencyId agency, @Nullable UserId actingFor) {
    return to(service)
        .defaultHeader(Callers.AGENCY_HEADER, agency.toString())
        .defaultHeaders(
            headers -> {
              if (actingFor != null) {
                headers.set(Callers.ACTING_FOR_HEADER, actingFor.toString());
              }
            })
        .requestInterceptor(this::withServiceToken)
        .build();
  }

  /**
   * A client that relays the user's own token.
   *
   * @param service whom to call
   * @param accessToken the user's access token
   * @return a client whose addresses are relative to that service
   */
  public RestClient asUser(Service service, String accessToken) {
    return to(service).defaultHeaders(headers -> headers.setBearerAuth(accessToken)).build();
  }

  /** Another service may be newer: what it answers beyond what we know is passed over. */
  private static JacksonJsonHttpMessageConverter tolerant(JsonMapper mapper) {
    return new JacksonJsonHttpMessageConverter(
        mapper.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build());
  }

  private RestClient.Builder to(Service service) {
    String base = properties.services().get(service.key());
    if (base == null) {
      throw new IllegalStateException("Set orderwatch.services." + service.key());
    }
    return plain
        .mutate()
        .baseUrl(base)
        .requestInterceptor(
            (request, body, execution) -> {
              request.getHeaders().set(Correlation.HEADER, Correlation.currentOrNew());
              return execution.execute(request, body);
            });
  }

  private ClientHttpResponse withServiceToken(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
    String used = token.get();
    request.getHeaders().setBearerAuth(used);
    ClientHttpResponse response = execution.execute(request, body);
    if (response.getStatusCode() != HttpStatus.UNAUTHORIZED) {
      return response;
    }
    response.close();
    token.forget(used);
    request.getHeaders().setBearerAuth(token.get());
    return execution.execute(request, body);
  }
}
