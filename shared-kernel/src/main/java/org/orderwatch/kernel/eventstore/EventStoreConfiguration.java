package org.orderwatch.kernel.eventstore;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.orderwatch.kernel.tenancy.TenancyConfiguration;
import org.orderwatch.kernel.tenancy.Worker;
import org.orderwatch.kernel.time.TimeConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts Axon together by hand: its own auto-configuration half works on this Spring Boot, and would
 * look for updates on the network. Serialization is JSON under stable names, never XStream.
 */
@AutoConfiguration(after = {TenancyConfiguration.class, TimeConfiguration.class})
@ConditionalOnBean(DataSource.class)
public class EventStoreConfiguration {

  @Bean
  AppendSignal appendSignal() {
    return new AppendSignal();
  }

  @Bean
  StoreTransactions storeTransactions(
      DataSource appDataSource,
      @Worker DataSource workerDataSource,
      PlatformTransactionManager transactionManager) {
    return new StoreTransactions(appDataSource, workerDataSource, transactionManager);
  }

  @Bean
  StableNameSerializer eventSerializer(ObjectProvider<EventTypes> types) {
    List<EventTypes.Type> all = new ArrayList<>();
    types.orderedStream().forEach(some -> all.addAll(some.all()));
    return new StableNameSerializer(EventTypes.of(all));
  }

  @Bean
  Upcasters eventUpcasters(ObjectProvider<EventUpcaster> upcasters) {
    return new Upcasters(new EventUpcasterChain(upcasters.orderedStream().toList()));
  }

  @Bean
  JdbcEventStorageEngine eventStorageEngine(
      StoreTransactions transactions, StableNameSerializer serializer, Upcasters upcasters) {
    return EngineFactory.engine(transactions, transactions, serializer, upcasters.chain());
  }

  @Bean
  RecordingEventStore eventStore(
      JdbcEventStorageEngine eventStorageEngine, Clock clock, AppendSignal signal) {
    return new RecordingEventStore(
        EmbeddedEventStore.builder().storageEngine(eventStorageEngine), clock, signal);
  }

  @Bean(destroyMethod = "shutdown")
  Configuration axonConfiguration(
      RecordingEventStore eventStore,
      StoreTransactions transactions,
      StableNameSerializer serializer,
      ObjectProvider<AggregateDefinition<?>> aggregates) {
    Configurer configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureTransactionManager(_ -> transactions)
            .configureSerializer(_ -> serializer)
            .configureEventSerializer(_ -> serializer)
            .configureMessageSerializer(_ -> serializer)
            .configureEventStore(_ -> eventStore)
            .configureCorrelationDataProviders(_ -> List.of());
    aggregates.orderedStream().forEach(each -> configurer.configureAggregate(each.type()));
    return configurer.start();
  }

  @Bean
  CommandBus commandBus(Configuration axonConfiguration) {
    return axonConfiguration.commandBus();
  }

  @Bean
  Commands commands(
      CommandBus commandBus,
      EventStore eventStore,
      StoreTransactions transactions,
      PlatformTransactionManager transactionManager) {
    return new Commands(
        commandBus, eventStore, transactions, new SpringTransactionManager(transactionManager));
  }

  @Bean
  EventStreams eventStreams(JdbcClient jdbc, StableNameSerializer serializer, Upcasters upcasters) {
    return new EventStreams(jdbc, serializer, upcasters.chain());
  }

  @Bean
  EventHistory eventHistory(
      EventStore eventStore,
      StoreTransactions transactions,
      PlatformTransactionManager transactionManager) {
    TransactionTemplate readOnly = new TransactionTemplate(transactionManager);
    readOnly.setReadOnly(true);
    return new EventHistory(eventStore, transactions, readOnly);
  }
}
