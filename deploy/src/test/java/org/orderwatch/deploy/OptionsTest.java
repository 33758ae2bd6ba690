package org.orderwatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

  private static final Path HOME = Path.of("/checkout");

  @Test
  void withoutOptionsTheUsualPortsAndTheFolderBesideTheCheckoutAreTaken() {
    Options options = Options.parse(List.of(), Map.of(), HOME);

    assertThat(options.data()).isEqualTo(HOME.resolve(".orderwatch"));
    assertThat(options.ports().address(Service.CASES)).isEqualTo("http://127.0.0.1:8080");
    assertThat(options.ports().of(Service.ORDERS)).isEqualTo(8081);
    assertThat(options.ports().of(Service.NOTIFICATIONS)).isEqualTo(8082);
    assertThat(options.sample()).isFalse();
  }

  @Test
  void anOptionWinsOverTheEnvironment() {
    Options options =
        Options.parse(
            List.of("--cases-port", "9000", "--sample", "--data", "/d"),
            Map.of(
                "ORDERWATCH_CASES_PORT", "9001",
                "ORDERWATCH_ORDERS_PORT", "9002",
                "ORDERWATCH_JVM_OPTIONS", "-Xmx1g  -Da=b"),
            HOME);

    assertThat(options.ports().of(Service.CASES)).isEqualTo(9000);
    assertThat(options.ports().of(Service.ORDERS)).isEqualTo(9002);
    assertThat(options.data()).isEqualTo(Path.of("/d"));
    assertThat(options.sample()).isTrue();
    assertThat(options.jvmOptions()).containsExactly("-Xmx1g", "-Da=b");
  }

  @Test
  void whatIsNotUnderstoodIsNamed() {
    assertThatThrownBy(() -> Options.parse(List.of("--prot"), Map.of(), HOME))
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining("--prot");
    assertThatThrownBy(() -> Options.parse(List.of("--cases-port", "x1"), Map.of(), HOME))
        .hasMessageContaining("--cases-port is not a port: x1");
    assertThatThrownBy(() -> Options.parse(List.of("--data"), Map.of(), HOME))
        .hasMessageContaining("--data needs a value");
  }

  @Test
  void aTakenPortIsRefusedByItsNumberWithTheOptionToChooseAnother() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Map<Service, Integer> free = new EnumMap<>(Ports.free().byService());
      free.put(Service.ORDERS, taken.getLocalPort());
      assertThatThrownBy(() -> new Ports(free).check())
          .hasMessageContaining("Port " + port)
          .hasMessageContaining("order-service")
          .hasMessageContaining("--orders-port");
    }
  }

  @Test
  void onePortForTwoServicesIsRefused() {
    int port = Ports.free().of(Service.CASES);
    Ports twice =
        new Ports(Map.of(Service.CASES, port, Service.ORDERS, port, Service.NOTIFICATIONS, port));
    assertThatThrownBy(twice::check).hasMessageContaining("case-service and order-service");
  }
}
