package org.orderwatch.kernel.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.orderwatch.kernel.ids.AgencyId;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins transactions that know their agency: the first statement of each sets {@code app.agency},
 * on which all policies stand, for this transaction only. Without an agency nothing is set, and the
 * app role sees no rows.
 */
public class AgencyTransactionManager extends JdbcTransactionManager {

  /**
   * Makes a transaction manager.
   *
   * @param dataSource the pool of one role
   */
  public AgencyTransactionManager(DataSource dataSource) {
    super(dataSource);
    setEnforceReadOnly(true);
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    AgencyId agency = AgencyContext.current().orElse(null);
    if (agency == null) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config('app.agency', ?, true)")) {
      statement.setString(1, agency.toString());
      statement.execute();
    }
  }
}
