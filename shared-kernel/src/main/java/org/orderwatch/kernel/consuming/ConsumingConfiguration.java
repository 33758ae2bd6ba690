package org.orderwatch.kernel.consuming;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.orderwatch.kernel.publishing.BrokerProperties;
import org.orderwatch.kernel.publishing.PublishingConfiguration;
import org.orderwatch.kernel.publishing.Topics;
import org.orderwatch.kernel.tenancy.DatabaseProperties;
import org.orderwatch.kernel.tenancy.Worker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs every {@link Subscription} and {@link Projection} that a service declares as a bean. */
@AutoConfiguration(after = PublishingConfiguration.class)
@ConditionalOnProperty("orderwatch.kafka.bootstrap-servers")
public class ConsumingConfiguration {

  @Bean
  Signals appliedSignals() {
    return new Signals();
  }

  @Bean
  Applied applied(
      Signals appliedSignals, JdbcClient jdbc, PlatformTransactionManager transactionManager) {
    return new Applied(appliedSignals, jdbc, transactionManager);
  }

  @Bean
  Consumers consumers(BrokerProperties broker, Topics topics) {
    return new Consumers(broker, topics);
  }

  @Bean
  CopyStore copyStore(@Worker JdbcClient workerJdbc, Clock clock) {
    return new CopyStore(workerJdbc, clock);
  }

  @Bean
  ParkedStore parkedStore(@Worker JdbcClient workerJdbc, CopyStore copyStore) {
    return new ParkedStore(workerJdbc, copyStore);
  }

  @Bean
  Copies copies(
      CopyStore copyStore,
      @Worker JdbcTemplate workerTemplate,
      DatabaseProperties database,
      @Worker TransactionTemplate transactions,
      @Worker JdbcClient workerJdbc) {
    Schemas schemas = new Schemas(workerTemplate, database.app().username());
    return new Copies(copyStore, schemas, transactions, workerJdbc);
  }

  @Bean
  ParkedRetry parkedRetry(
      Consumers consumers,
      CopyStore copyStore,
      ParkedStore parkedStore,
      @Worker TransactionTemplate transactions,
      @Worker JdbcClient workerJdbc,
      Signals appliedSignals) {
    return new ParkedRetry(
        consumers, copyStore, parkedStore, transactions, workerJdbc, appliedSignals);
  }

  @Bean
  ParkedEvents parkedEvents(
      ObjectProvider<Subscription> subscriptions,
      ParkedStore parkedStore,
      ParkedRetry parkedRetry,
      Copies copies,
      @Worker TransactionTemplate transactions,
      @Worker JdbcClient workerJdbc) {
    return new ParkedEvents(
        all(subscriptions), parkedStore, parkedRetry, copies, transactions, workerJdbc);
  }

  @Bean
  Appliers appliers(
      CopyStore copyStore,
      ParkedStore parkedStore,
      @Worker TransactionTemplate transactions,
      @Worker JdbcClient workerJdbc,
      Signals appliedSignals) {
    return each ->
        new Applier(
            each.name(),
            new BatchTransaction(each, copyStore, parkedStore, transactions, workerJdbc),
            appliedSignals);
  }

  @Bean
  Rebuilds rebuilds(
      ObjectProvider<Subscription> subscriptions,
      Consumers consumers,
      Copies copies,
      Appliers appliers,
      ParkedRetry parkedRetry) {
    return new Rebuilds(all(subscriptions), consumers, copies, appliers, parkedRetry);
  }

  @Bean
  Consuming consuming(
      ObjectProvider<Subscription> subscriptions,
      Consumers consumers,
      Copies copies,
      Appliers appliers,
      ParkedRetry parkedRetry,
      Rebuilds rebuilds,
      ParkedEvents parkedEvents,
      ObjectProvider<MeterRegistry> meters) {
    List<Subscription> all = all(subscriptions);
    Consuming consuming =
        new Consuming(
            all,
            each -> new Runner(each, consumers, copies, appliers.apply(each), parkedRetry),
            rebuilds);
    meters.ifAvailable(
        registry -> all.forEach(each -> meter(registry, each.name(), consuming, parkedEvents)));
    return consuming;
  }

  private static void meter(
      MeterRegistry registry, String name, Consuming consuming, ParkedEvents parkedEvents) {
    Gauge.builder("orderwatch.projection.lag", () -> consuming.lag(name))
        .description("Published events that a consumer has not applied yet")
        .baseUnit("events")
        .tag("projection", name)
        .register(registry);
    Gauge.builder("orderwatch.parked", () -> parkedEvents.counts().getOrDefault(name, 0L))
        .description("Events that a consumer could not apply, and later ones of their aggregates")
        .baseUnit("events")
        .tag("projection", name)
        .register(registry);
  }

  private static List<Subscription> all(ObjectProvider<Subscription> subscriptions) {
    return subscriptions.orderedStream().toList();
  }

  /** Makes what applies events, one for each consumer. */
  interface Appliers extends Function<Subscription, Applier> {}
}
