package org.orderwatch.kernel.eventstore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stable names under which a service stores its events. A service declares one bean; moving or
 * renaming a class then changes nothing that is stored.
 */
public final class EventTypes {

  private final Map<String, Type> byName = new HashMap<>();
  private final Map<Class<?>, Type> byClass = new HashMap<>();

  private EventTypes(List<Type> types) {
    for (Type type : types) {
      if (byName.put(type.name(), type) != null) {
        throw new IllegalArgumentException("Two events are called " + type.name());
      }
      if (byClass.put(type.javaType(), type) != null) {
        throw new IllegalArgumentException("Two names for " + type.javaType().getSimpleName());
      }
    }
  }

  /**
   * Collects the types of a service.
   *
   * @param types each class and each name once
   * @return the registry
   * @throws IllegalArgumentException if a name or a class is given twice
   */
  public static EventTypes of(List<Type> types) {
    return new EventTypes(types);
  }

  /**
   * Describes a stored event in its first revision.
   *
   * @param javaType the record
   * @param name its stable name, for example {@code PetitionFiled}
   * @return the type in revision 1
   */
  public static Type type(Class<?> javaType, String name) {
    return new Type(javaType, name, "1");
  }

  /**
   * All types, in no order.
   *
   * @return a copy
   */
  public List<Type> all() {
    return List.copyOf(byName.values());
  }

  Type named(String name) {
    Type type = byName.get(name);
    if (type == null) {
      throw new IllegalStateException("No stored event is called " + name);
    }
    return type;
  }

  Type of(Class<?> javaType) {
    Type type = byClass.get(javaType);
    if (type == null) {
      throw new IllegalStateException(
          javaType.getSimpleName() + " has no stable name: add it to the service's EventTypes");
    }
    return type;
  }

  /**
   * A stored event's class and how it is stored.
   *
   * @param javaType the record
   * @param name its stable name
   * @param revision the revision in which it is written now; older ones need an upcaster
   */
  public record Type(Class<?> javaType, String name, String revision) {

    /**
     * The same type in a later revision.
     *
     * @param newer the revision written from now on
     * @return the type in that revision
     */
    public Type revision(String newer) {
      return new Type(javaType, name, newer);
    }
  }
}
