package org.orderwatch.kernel.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Compares what the handlers of a service allow with what docs/roles.md says. Each service has a
 * section there with a table {@code operation | roles}: the operation as {@code `GET /v1/…`}, the
 * roles parted by commas, {@code open} for nobody signed in, {@code nobody} for one that is refused
 * to all.
 */
public final class RolesTable {

  private final Map<String, String> written;

  private RolesTable(Map<String, String> written) {
    this.written = written;
  }

  /**
   * Reads the section of a service from the document in the root of the project.
   *
   * @param service the heading of the section, for example {@code order-service}
   * @return the table
   */
  public static RolesTable of(String service) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("docs/roles.md"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("docs/roles.md is missing");
    }
    try {
      return parse(Files.readAllLines(folder.resolve("docs/roles.md")), service);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RolesTable parse(List<String> lines, String service) {
    Map<String, String> rows = new TreeMap<>();
    boolean within = false;
    for (String line : lines) {
      if (line.startsWith("#")) {
        within = line.replaceFirst("^#+", "").strip().equals(service);
      } else if (within && line.startsWith("| `")) {
        String[] cells = line.split("\\|");
        rows.put(cells[1].strip().replace("`", ""), normal(cells[2]));
      }
    }
    return new RolesTable(rows);
  }

  /**
   * What differs between the table and the handlers, in either direction.
   *
   * @param context the running service
   * @return one sentence each; empty if they agree
   */
  public List<String> differences(ApplicationContext context) {
    Map<String, String> built = built(context);
    List<String> differences = new ArrayList<>();
    Set<String> all = new TreeSet<>(built.keySet());
    all.addAll(written.keySet());
    for (String operation : all) {
      String does = built.get(operation);
      String says = written.get(operation);
      if (says == null) {
        differences.add(
            "docs/roles.md lacks | `%s` | %s |".formatted(operation, String.valueOf(does)));
      } else if (does == null) {
        differences.add("docs/roles.md lists %s, which does not exist".formatted(operation));
      } else if (!does.equals(says)) {
        differences.add("%s allows %s, but docs/roles.md says %s".formatted(operation, does, says));
      }
    }
    return differences;
  }

  /**
   * The operations of a service with who may use them, sorted, as the table writes them.
   *
   * @param context the running service
   * @return the roles by operation
   */
  public static Map<String, String> built(ApplicationContext context) {
    Map<String, String> built = new TreeMap<>();
    for (RequestMappingHandlerMapping mapping :
        context.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
      mapping
          .getHandlerMethods()
          .forEach(
              (info, handler) -> {
                if (!AllowedRoles.isPlatform(handler)) {
                  operations(info).forEach(name -> built.put(name, roles(handler)));
                }
              });
    }
    return built;
  }

  private static List<String> operations(RequestMappingInfo info) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    List<String> names = new ArrayList<>();
    for (String path : info.getPatternValues()) {
      if (methods.isEmpty()) {
        names.add("ANY " + path);
      }
      methods.forEach(method -> names.add(method + " " + path));
    }
    return names;
  }

  private static String roles(HandlerMethod handler) {
    if (AllowedRoles.isOpen(handler)) {
      return "open";
    }
    Set<Role> roles = AllowedRoles.of(handler);
    return roles.isEmpty()
        ? "nobody"
        : roles.stream().map(Role::name).sorted().collect(Collectors.joining(", "));
  }

  private static String normal(String cell) {
    return Arrays.stream(cell.split(","))
        .map(String::strip)
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
