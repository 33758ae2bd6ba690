package org.orderwatch.kernel.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The pools and transactions of the three database roles. Beans of the app role are the default;
 * those of the worker role are marked {@link Worker}. No pool opens before the owner has migrated.
 */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ConditionalOnProperty("orderwatch.database.url")
@EnableConfigurationProperties(DatabaseProperties.class)
@EnableTransactionManagement
public class TenancyConfiguration {

  @Bean
  Flyway flyway(DatabaseProperties database) {
    return Migrations.run(database);
  }

  @Bean
  @Primary
  HikariDataSource appDataSource(DatabaseProperties database, Flyway migrated) {
    return pool("app", database.url(), database.app(), migrated);
  }

  @Bean
  @Worker
  HikariDataSource workerDataSource(DatabaseProperties database, Flyway migrated) {
    return pool("worker", database.url(), database.worker(), migrated);
  }

  @Bean
  @Primary
  AgencyTransactionManager transactionManager(DataSource appDataSource) {
    return new AgencyTransactionManager(appDataSource);
  }

  @Bean
  @Worker
  AgencyTransactionManager workerTransactionManager(@Worker DataSource workerDataSource) {
    return new AgencyTransactionManager(workerDataSource);
  }

  @Bean
  @Primary
  TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
    return new TransactionTemplate(transactionManager);
  }

  @Bean
  @Worker
  TransactionTemplate workerTransactionTemplate(@Worker PlatformTransactionManager manager) {
    return new TransactionTemplate(manager);
  }

  @Bean
  @Primary
  JdbcTemplate jdbcTemplate(DataSource appDataSource) {
    return new JdbcTemplate(appDataSource);
  }

  @Bean
  @Worker
  JdbcTemplate workerJdbcTemplate(@Worker DataSource workerDataSource) {
    return new JdbcTemplate(workerDataSource);
  }

  @Bean
  @Primary
  JdbcClient jdbcClient(JdbcTemplate jdbcTemplate) {
    return JdbcClient.create(jdbcTemplate);
  }

  @Bean
  @Worker
  JdbcClient workerJdbcClient(@Worker JdbcTemplate workerJdbcTemplate) {
    return JdbcClient.create(workerJdbcTemplate);
  }

  private static HikariDataSource pool(
      String name, String url, DatabaseProperties.Role role, Flyway migrated) {
    if (migrated.info().pending().length > 0) {
      throw new IllegalStateException("The database is not migrated; check the migrations' log");
    }
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    config.setUsername(role.username());
    config.setPassword(role.password());
    config.setMaximumPoolSize(role.poolSize());
    config.setMinimumIdle(2);
    config.setConnectionTimeout(5_000);
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("ApplicationName", "orderwatch-" + name);
    return new HikariDataSource(config);
  }
}
