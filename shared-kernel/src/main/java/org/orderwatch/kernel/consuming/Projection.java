package org.orderwatch.kernel.consuming;

/**
 * A read model that can be built anew at any time from its topics. Its tables lie in a schema of
 * its own, named like it and filled by nothing else; {@link #apply} writes unqualified names,
 * because the tables that it fills are not always the live ones, and readers qualify them.
 */
public interface Projection extends Subscription {

  /**
   * The script that makes the tables, with unqualified names. Every table that has a column {@code
   * agency} calls {@code select orderwatch_tenant_table('<table>', 'select')}. When the script
   * changes, the next start builds the projection from the beginning.
   *
   * @return a resource on the class path
   */
  default String ddl() {
    return "projection/" + name() + ".sql";
  }
}
