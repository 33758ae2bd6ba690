package org.orderwatch.cases.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.testing.RunningCases;
import org.orderwatch.cases.testing.Visitor;

class SignInIT {

  private static final String CHOSEN = "marble-otter-canyon-72";

  @Test
  void theFirstStartWritesAWayInThatOnlyItsOwnerReadsAndThatMustBeChanged() throws Exception {
    RunningCases service = RunningCases.shared();
    Properties way = service.firstSignIn();
    String name = way.getProperty("signInName");
    String password = way.getProperty("password");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(service.firstSignInFile())))
        .isEqualTo("rw-------");

    Visitor visitor = new Visitor();
    HttpResponse<String> first = visitor.signIn(name, password);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.uri().getPath()).isEqualTo("/password");
    assertThat(visitor.openOnly("/today").headers().firstValue("Location")).hasValue("/password");

    HttpResponse<String> changed = visitor.changePassword(password, CHOSEN);
    assertThat(changed.uri().getPath()).isEqualTo("/sign-in");

    HttpResponse<String> today = new Visitor().signIn(name, CHOSEN);
    assertThat(today.uri().getPath()).isEqualTo("/today");
    assertThat(today.body()).contains("Administrator");
  }
}
