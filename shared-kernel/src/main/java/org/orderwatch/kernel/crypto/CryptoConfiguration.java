package org.orderwatch.kernel.crypto;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Opens the keys database with a small pool of its own. The pool is no bean, so that nothing else
 * takes it for the service's database.
 */
@AutoConfiguration
@ConditionalOnProperty("orderwatch.keys.url")
@EnableConfigurationProperties(CryptoConfiguration.Keys.class)
public class CryptoConfiguration {

  /**
   * Where keys are kept.
   *
   * @param url JDBC address of the keys database
   * @param username its role
   * @param password the role's password
   * @param masterFile the file of the master keys, made at the first start, mode 0600
   */
  @ConfigurationProperties("orderwatch.keys")
  record Keys(String url, String username, String password, Path masterFile) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
      return "Keys[" + username + "]";
    }
  }

  /** Closes the pool when the service ends. */
  record KeysPool(HikariDataSource pool) implements DisposableBean {

    @Override
    public void destroy() {
      pool.close();
    }
  }

  @Bean
  KeysPool keysPool(Keys keys) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("keys");
    config.setJdbcUrl(keys.url());
    config.setUsername(keys.username());
    config.setPassword(keys.password());
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.setMaximumPoolSize(4);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(5_000);
    HikariDataSource pool = new HikariDataSource(config);
    Flyway.configure().dataSource(pool).locations("classpath:db/keys").load().migrate();
    return new KeysPool(pool);
  }

  @Bean
  Keyring keyring(KeysPool pool, Keys keys, Clock clock) {
    return new Keyring(pool.pool(), MasterKeys.open(keys.masterFile()), clock);
  }
}
