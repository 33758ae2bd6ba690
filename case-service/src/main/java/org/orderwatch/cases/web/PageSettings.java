package org.orderwatch.cases.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the pages present themselves.
 *
 * @param leaveTo where the quick exit goes: a page of this service that tells nothing, or an
 *     address elsewhere
 */
@ConfigurationProperties("orderwatch.pages")
public record PageSettings(@DefaultValue("/assets/blank.html") String leaveTo) {}
