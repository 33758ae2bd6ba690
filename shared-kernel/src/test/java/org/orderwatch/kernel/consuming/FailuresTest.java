package org.orderwatch.kernel.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;

/** Which causes are waited for, and which park an event. */
class FailuresTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"08006", "40001", "40P01", "53300", "55P03", "57P01", "58030", "25P04", "28P01"})
  void connectionRollbackResourcesAndOperatorMayPass(String state) {
    assertThat(Failures.mayPass(new IllegalStateException(new SQLException("x", state)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "22001", "42703", "25P02"})
  void wrongDataAndWrongStatementsStayWrong(String state) {
    assertThat(Failures.mayPass(new RuntimeException(new SQLException("x", state)))).isFalse();
  }

  @Test
  void otherCausesAreToldApartByTheirClass() {
    assertThat(Failures.mayPass(new TimeoutException())).isTrue();
    assertThat(Failures.mayPass(new IllegalStateException(new IOException()))).isTrue();
    assertThat(Failures.mayPass(new CannotAcquireLockException("x"))).isTrue();
    assertThat(Failures.mayPass(new DataIntegrityViolationException("x"))).isFalse();
    assertThat(Failures.mayPass(new IllegalStateException())).isFalse();
  }

  @Test
  void theClassOfACauseSaysNothingOfItsText() {
    SQLException cause = new SQLException("Key (name)=(secret) already exists", "23505");
    assertThat(Failures.errorClass(new RuntimeException("secret", cause)))
        .isEqualTo("java.sql.SQLException 23505");
  }
}
