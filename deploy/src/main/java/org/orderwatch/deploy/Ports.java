package org.orderwatch.deploy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.orderwatch.servers.FreePorts;

/**
 * The port of each service, all different.
 *
 * @param byService a port for every service
 */
public record Ports(Map<Service, Integer> byService) {

  /** Copies the map, so that the ports stay as they are. */
  public Ports {
    byService = Map.copyOf(byService);
  }

  /** Ports that nobody uses now, for tests. */
  public static Ports free() {
    Map<Service, Integer> ports = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      ports.put(service, FreePorts.next());
    }
    return new Ports(ports);
  }

  /** The port of a service. */
  public int of(Service service) {
    Integer port = byService.get(service);
    return port == null ? service.usualPort() : port;
  }

  /** The address of a service, without a slash at its end. */
  public String address(Service service) {
    return "http://127.0.0.1:" + of(service);
  }

  /**
   * Refuses ports that are taken or named twice.
   *
   * @throws StartProblem that names the port and the option to choose another
   */
  void check() {
    Map<Integer, Service> seen = new HashMap<>();
    for (Service service : Service.values()) {
      Service other = seen.put(of(service), service);
      if (other != null) {
        throw new StartProblem(
            "Port %d is given to both %s and %s."
                .formatted(of(service), other.title(), service.title()));
      }
      if (!FreePorts.isFree(of(service))) {
        throw new StartProblem(
            "Port %d, which %s needs, is taken by another program. Stop that program, or choose another port: --%s-port <port>"
                .formatted(of(service), service.title(), service.key()));
      }
    }
  }
}
