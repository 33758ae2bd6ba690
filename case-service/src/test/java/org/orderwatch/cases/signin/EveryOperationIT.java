package org.orderwatch.cases.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.testing.RunningCases;
import org.orderwatch.cases.testing.Visitor;
import org.orderwatch.kernel.security.RolesTable;

/** Goes through all operations that the service has, so that a new one cannot be forgotten. */
class EveryOperationIT {

  @Test
  void theTableOfRolesNamesEveryOperationWithWhoMayUseIt() {
    assertThat(RolesTable.of("case-service").differences(RunningCases.shared().context()))
        .isEmpty();
  }

  @Test
  void withoutSigningInNothingAnswersButWhatTheTableCallsOpen() {
    Map<String, Integer> answered = new TreeMap<>();
    Map<String, String> operations = RolesTable.built(RunningCases.shared().context());
    assertThat(operations).isNotEmpty();
    operations.forEach(
        (operation, roles) -> {
          String[] parts = operation.split(" ");
          String path = parts[1].replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
          HttpResponse<String> answer = new Visitor().send(parts[0], path);
          if (!roles.equals("open") && !refused(path, answer)) {
            answered.put(operation, answer.statusCode());
          }
        });
    assertThat(answered).isEmpty();
  }

  private static boolean refused(String path, HttpResponse<String> answer) {
    if (path.startsWith("/v1") || path.startsWith("/operator")) {
      return answer.statusCode() == 401 || answer.statusCode() == 403;
    }
    String leads = answer.headers().firstValue("Location").orElse("");
    return answer.statusCode() == 302
        && (leads.equals("/oauth2/authorization/pages") || leads.equals("/sign-in?ended"));
  }
}
