package org.orderwatch.orders.wire;

import java.io.IOException;
import java.util.List;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.orders.court.Courts;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import tools.jackson.databind.json.JsonMapper;

/** Gives controllers the bodies of requests as {@link WireReader} reads them. */
final class WireMessageConverter extends AbstractHttpMessageConverter<Record> {

  private final JsonMapper mapper;

  WireMessageConverter(JsonMapper mapper) {
    super(MediaType.APPLICATION_JSON);
    this.mapper = mapper;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type.isAnnotationPresent(WireRequest.class);
  }

  @Override
  public boolean canWrite(Class<?> type, @org.jspecify.annotations.Nullable MediaType mediaType) {
    return false;
  }

  @Override
  public List<MediaType> getSupportedMediaTypes(Class<?> type) {
    return supports(type) ? super.getSupportedMediaTypes(type) : List.of();
  }

  @Override
  protected Record readInternal(Class<? extends Record> type, HttpInputMessage input)
      throws IOException {
    var body = mapper.readTree(input.getBody());
    return WireReader.read(
        type,
        body,
        (jurisdiction, county, name) ->
            Courts.idOf(AgencyContext.required(), jurisdiction, county, name));
  }

  @Override
  protected void writeInternal(Record value, HttpOutputMessage output) {
    throw new HttpMessageNotWritableException("Requests are read, never written");
  }
}
