package org.orderwatch.servers;

/**
 * The two databases of one service and the roles that may use them.
 *
 * @param database name of the service's database
 * @param url its JDBC URL, without user and password
 * @param owner owns the database and its tables; migrations only
 * @param app requests: row-level security applies, a transaction lives 30 s at most
 * @param worker publisher, consumers and schedulers: may create schemas, a transaction lives 30 s
 *     at most
 * @param keysDatabase name of the database of encryption keys
 * @param keysUrl its JDBC URL, without user and password
 * @param keys owns the database of keys and is the only one who may connect to it
 */
public record ServiceDatabases(
    String database,
    String url,
    Login owner,
    Login app,
    Login worker,
    String keysDatabase,
    String keysUrl,
    Login keys) {}
