package org.orderwatch.kernel.eventstore;

import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/**
 * All upcasters of the service in order. Wrapped, because a chain is an upcaster itself and would
 * be collected into itself.
 *
 * @param chain brings old revisions up to date
 */
public record Upcasters(EventUpcasterChain chain) {}
