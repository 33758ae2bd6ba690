package org.orderwatch.kernel.published;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;

/**
 * A published event with its envelope.
 *
 * @param eventId the id of the stored event
 * @param aggregateId the id of the aggregate, which is the key on the topic
 * @param sequence the number of the event in its aggregate, from 0
 * @param recordedAt when it was recorded
 * @param agency the agency it belongs to
 * @param recordedBy who recorded it, or null where a process of the system did
 * @param correlation the correlation id of the request, or null
 * @param data the event itself
 */
public record Published(
    String eventId,
    String aggregateId,
    long sequence,
    Instant recordedAt,
    AgencyId agency,
    @Nullable UserId recordedBy,
    @Nullable String correlation,
    PublishedEvent data) {}
