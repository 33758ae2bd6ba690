package org.orderwatch.kernel.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.orderwatch.kernel.eventstore.AppendSignal;
import org.orderwatch.kernel.eventstore.EventJson;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes what is stored. Of several instances of a service one publishes; another takes over
 * when it stops.
 */
public final class Publisher implements SmartLifecycle {

  /** The name under which the position is kept. */
  static final String NAME = "publisher";

  private static final int COUNT_AT_MOST = 100_000;

  private final BatchSender sender;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;
  private final TrackingEventProcessor processor;

  Publisher(
      EventFeed feed,
      BatchSender sender,
      TokenStore tokenStore,
      TransactionManager transactionManager,
      TransactionTemplate transactions,
      JdbcClient jdbc,
      AppendSignal signal) {
    this.sender = sender;
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.processor =
        TrackingEventProcessor.builder()
            .name(NAME)
            .eventHandlerInvoker(sender)
            .messageSource(feed)
            .tokenStore(tokenStore)
            .transactionManager(transactionManager)
            .errorHandler(PropagatingErrorHandler.instance())
            .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
            .trackingEventProcessorConfiguration(
                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                    .andBatchSize(500)
                    .andEventAvailabilityTimeout(1, TimeUnit.SECONDS)
                    .andTokenClaimInterval(2, TimeUnit.SECONDS)
                    .andWorkerTerminationTimeout(10, TimeUnit.SECONDS)
                    .andInitialTrackingToken(StreamableMessageSource::createTailToken))
            .build();
    signal.listen(feed::wake);
  }

  /**
   * How many stored events are not published yet.
   *
   * @return counted up to 100,000
   */
  public long lag() {
    Position position = position();
    return inTransaction(
        () ->
            jdbc.sql(
                    """
                    select count(*) from (select 1 from domainevententry
                      where globalindex > :index or globalindex = any(:gaps) limit :most) as waiting
                    """)
                .param("index", position.index())
                .param("gaps", position.gaps())
                .param("most", COUNT_AT_MOST)
                .query(Long.class)
                .single());
  }

  /**
   * Whether everything that was recorded up to a time is published.
   *
   * @param recordedUntil the time; meaningful only if it is more than 30 seconds past, because a
   *     transaction that runs may still store something earlier
   * @return whether nothing is missing
   */
  public boolean publishedUntil(Instant recordedUntil) {
    Position position = position();
    return inTransaction(
        () ->
            jdbc.sql(
                    """
                    select not exists (select 1 from domainevententry
                      where (globalindex > :index or globalindex = any(:gaps))
                        and timestamp <= :until)
                    """)
                .param("index", position.index())
                .param("gaps", position.gaps())
                .param("until", DateTimeUtils.formatInstant(recordedUntil))
                .query(Boolean.class)
                .single());
  }

  /**
   * Publishes everything again from the first event on, for topics that were lost. Consumers skip
   * what they know. Returns at once; {@link #lag} shows how far it is. Also other instances begin
   * anew, when they find their position gone.
   */
  public void refill() {
    boolean ran = processor.isRunning();
    processor.shutDown();
    transactions.executeWithoutResult(
        _ ->
            jdbc.sql("delete from tokenentry where processorname = :name")
                .param("name", NAME)
                .update());
    if (ran) {
      processor.start();
    }
  }

  @Override
  public void start() {
    processor.start();
  }

  @Override
  public void stop() {
    processor.shutDown();
    sender.close();
  }

  @Override
  public boolean isRunning() {
    return processor.isRunning();
  }

  private Position position() {
    List<byte[]> tokens =
        inTransaction(
            () ->
                jdbc.sql("select token from tokenentry where processorname = :name")
                    .param("name", NAME)
                    .query((row, _) -> row.getBytes(1))
                    .list());
    if (tokens.isEmpty() || tokens.getFirst() == null) {
      return new Position(-1, new Long[0]);
    }
    try {
      JsonNode token = EventJson.published().readTree(tokens.getFirst());
      List<Long> gaps = new ArrayList<>();
      token.path("gaps").forEach(gap -> gaps.add(gap.asLong()));
      return new Position(token.path("index").asLong(-1), gaps.toArray(Long[]::new));
    } catch (IOException broken) {
      throw new IllegalStateException("The publisher's position cannot be read", broken);
    }
  }

  private <T> T inTransaction(java.util.function.Supplier<T> work) {
    T result = transactions.execute(_ -> work.get());
    if (result == null) {
      throw new IllegalStateException("Nothing came out of the transaction");
    }
    return result;
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Position(long index, Long[] gaps) {}
}
