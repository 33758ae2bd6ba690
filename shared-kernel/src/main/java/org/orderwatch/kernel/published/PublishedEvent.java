package org.orderwatch.kernel.published;

/**
 * An event on Kafka. Families are sealed, so that a consumer which forgets one does not compile.
 */
public sealed interface PublishedEvent permits OrderEvent, CaseEvent, ReminderEvent {}
