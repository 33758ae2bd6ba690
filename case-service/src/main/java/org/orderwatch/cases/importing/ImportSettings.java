package org.orderwatch.cases.importing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How imports are worked on.
 *
 * @param chunk rows of one chunk: one request to order-service, far below ten seconds; 500 at most
 * @param claim how long an instance holds an import without a sign of life; longer than a chunk
 */
@ConfigurationProperties("orderwatch.imports")
record ImportSettings(@DefaultValue("200") int chunk, @DefaultValue("20s") Duration claim) {}
