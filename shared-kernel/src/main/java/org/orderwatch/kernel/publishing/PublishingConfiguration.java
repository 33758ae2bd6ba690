package org.orderwatch.kernel.publishing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.orderwatch.kernel.eventstore.AppendSignal;
import org.orderwatch.kernel.eventstore.EngineFactory;
import org.orderwatch.kernel.eventstore.EventStoreConfiguration;
import org.orderwatch.kernel.eventstore.Upcasters;
import org.orderwatch.kernel.tenancy.Worker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The publisher of a service that declares a {@link PublishedMapper}, and what consumers need. */
@AutoConfiguration(after = EventStoreConfiguration.class)
@ConditionalOnProperty("orderwatch.kafka.bootstrap-servers")
@EnableConfigurationProperties(BrokerProperties.class)
public class PublishingConfiguration {

  @Bean
  Topics topics(BrokerProperties broker) {
    return new Topics(broker);
  }

  @Bean
  @ConditionalOnBean(PublishedMapper.class)
  Publisher publisher(
      BrokerProperties broker,
      Topics topics,
      PublishedMapper mapper,
      @Worker DataSource workerDataSource,
      @Worker PlatformTransactionManager workerTransactionManager,
      @Worker TransactionTemplate workerTransactions,
      @Worker JdbcClient workerJdbc,
      @Qualifier("eventSerializer") Serializer eventSerializer,
      Upcasters upcasters,
      AppendSignal signal,
      Environment environment,
      ObjectProvider<MeterRegistry> meters) {
    var connections = new SpringDataSourceConnectionProvider(workerDataSource);
    var transactionManager = new SpringTransactionManager(workerTransactionManager);
    JdbcEventStorageEngine engine =
        EngineFactory.engine(connections, transactionManager, eventSerializer, upcasters.chain());
    BatchSender sender = new BatchSender(broker, topics, mapper);
    JdbcTokenStore tokens =
        JdbcTokenStore.builder()
            .connectionProvider(connections)
            .serializer(JacksonSerializer.defaultSerializer())
            .nodeId(instance(environment))
            .claimTimeout(Duration.ofSeconds(10))
            .build();
    Publisher publisher =
        new Publisher(
            new EventFeed(engine, sender::ready),
            sender,
            tokens,
            transactionManager,
            workerTransactions,
            workerJdbc,
            signal);
    meters.ifAvailable(
        registry ->
            Gauge.builder("orderwatch.publisher.lag", publisher, Publisher::lag)
                .description("Stored events that are not published yet")
                .baseUnit("events")
                .register(registry));
    return publisher;
  }

  /** The same after a restart, so that its claim need not run out first. */
  private static String instance(Environment environment) {
    String configured = environment.getProperty("orderwatch.instance");
    if (configured != null) {
      return configured;
    }
    String port = environment.getProperty("server.port", "0");
    try {
      return InetAddress.getLocalHost().getHostName() + ":" + port;
    } catch (UnknownHostException unnamed) {
      return "localhost:" + port;
    }
  }
}
