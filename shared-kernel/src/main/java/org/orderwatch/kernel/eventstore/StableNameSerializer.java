package org.orderwatch.kernel.eventstore;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;

/** Writes events as JSON under their stable names; a name or class that is unknown is an error. */
final class StableNameSerializer extends JacksonSerializer {

  private final EventTypes types;

  StableNameSerializer(EventTypes types) {
    super(JacksonSerializer.builder().objectMapper(EventJson.stored()));
    this.types = types;
  }

  @Override
  public SerializedType typeForClass(@Nullable Class type) {
    if (type == null || type == MetaData.class || type == Void.class) {
      return super.typeForClass(type);
    }
    EventTypes.Type known = types.of((Class<?>) type);
    return new SimpleSerializedType(known.name(), known.revision());
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    if (type.equals(SerializedType.emptyType())
        || type.getName().equals(MetaData.class.getName())) {
      return super.classForType(type);
    }
    return types.named(type.getName()).javaType();
  }
}
