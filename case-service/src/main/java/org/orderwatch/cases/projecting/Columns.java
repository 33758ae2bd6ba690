package org.orderwatch.cases.projecting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that go to PostgreSQL as one array for each column, so that a statement's text and number do
 * not depend on how many rows there are. Values travel as text and are cast on the server.
 */
public final class Columns {

  private final List<String> names = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final List<List<@Nullable String>> values = new ArrayList<>();
  private int rows;

  /**
   * Names the columns.
   *
   * @param columns for each a name and an SQL type, separated by a blank; the names become the
   *     statement's parameters
   */
  public Columns(String... columns) {
    for (String column : columns) {
      int blank = column.indexOf(' ');
      names.add(column.substring(0, blank));
      types.add(column.substring(blank + 1));
      values.add(new ArrayList<>());
    }
  }

  /**
   * Adds a row.
   *
   * @param row a value for each column, in order; what its {@code toString} gives is sent
   */
  public void add(@Nullable Object... row) {
    if (row.length != names.size()) {
      throw new IllegalArgumentException("A row has " + names.size() + " values");
    }
    for (int i = 0; i < row.length; i++) {
      Object value = row[i];
      values.get(i).add(value == null ? null : value.toString());
    }
    rows++;
  }

  /**
   * Whether there is nothing to send.
   *
   * @return true without rows
   */
  public boolean isEmpty() {
    return rows == 0;
  }

  /**
   * The rows as a table expression called {@code given}.
   *
   * @return SQL to stand in a from clause, followed by {@link #bind}
   */
  public String given() {
    List<String> arrays = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      arrays.add("cast(:" + names.get(i) + " as " + types.get(i) + "[])");
    }
    return "unnest(" + String.join(", ", arrays) + ") as given(" + String.join(", ", names) + ")";
  }

  /**
   * The names of the columns, to stand in an insert.
   *
   * @return the names, separated by commas
   */
  public String names() {
    return String.join(", ", names);
  }

  /**
   * Gives the rows to a statement that uses {@link #given}.
   *
   * @param statement the statement
   * @return the same
   */
  public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
    JdbcClient.StatementSpec bound = statement;
    for (int i = 0; i < names.size(); i++) {
      bound = bound.param(names.get(i), values.get(i).toArray(new @Nullable String[0]));
    }
    return bound;
  }
}
