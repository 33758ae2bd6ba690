package org.orderwatch.kernel.eventstore;

/**
 * Registers an aggregate: a service declares one bean of this for each, and nothing else; the
 * aggregate's class carries Axon's annotations for handlers only.
 *
 * @param type the aggregate's root
 * @param <T> the same
 */
public record AggregateDefinition<T>(Class<T> type) {}
