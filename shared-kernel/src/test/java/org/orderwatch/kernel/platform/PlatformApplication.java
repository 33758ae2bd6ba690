package org.orderwatch.kernel.platform;

import java.util.List;
import java.util.UUID;
import org.orderwatch.kernel.eventstore.AggregateDefinition;
import org.orderwatch.kernel.eventstore.EventTypes;
import org.orderwatch.kernel.eventstore.StoredEvent;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.published.NoteAdded;
import org.orderwatch.kernel.published.PublishedEvent;
import org.orderwatch.kernel.publishing.PublishedMapper;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service that has nothing but the platform. */
@SpringBootApplication
public class PlatformApplication {

  @Bean
  EventTypes eventTypes() {
    return EventTypes.of(
        List.of(
            EventTypes.type(Notebook.Opened.class, "NotebookOpened"),
            EventTypes.type(Notebook.Written.class, "NoteWritten")));
  }

  @Bean
  AggregateDefinition<Notebook> notebook() {
    return new AggregateDefinition<>(Notebook.class);
  }

  @Bean
  PublishedMapper mapper() {
    return new PublishedMapper() {
      @Override
      public String topic() {
        return "cases";
      }

      @Override
      public PublishedEvent map(StoredEvent event) {
        return switch (event.payload()) {
          case Notebook.Opened opened ->
              new NoteAdded(opened.id(), new NoteId(new UUID(0, 0)), opened.on());
          case Notebook.Written written ->
              new NoteAdded(written.id(), written.note(), Notebook.DAY);
          default -> throw new IllegalStateException("No published event for this one");
        };
      }
    };
  }
}
