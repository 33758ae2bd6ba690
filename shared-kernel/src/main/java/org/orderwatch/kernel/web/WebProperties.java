package org.orderwatch.kernel.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of requests.
 *
 * @param maxBody the largest body of an ordinary request
 * @param maxUpload the largest body of an upload: multipart/form-data and text/csv
 */
@ConfigurationProperties("orderwatch.web")
record WebProperties(
    @DefaultValue("4MB") DataSize maxBody, @DefaultValue("16MB") DataSize maxUpload) {}
