package org.orderwatch.kernel.eventstore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command did.
 *
 * @param aggregateId the aggregate
 * @param sequence the number of its last event, the aggregate's version and ETag; -1 if it has none
 * @param eventIds the ids of the events that the command recorded, in order; empty if it changed
 *     nothing
 * @param result what the command's handler returned, or null
 */
public record Recorded(
    String aggregateId, long sequence, List<String> eventIds, @Nullable Object result) {}
