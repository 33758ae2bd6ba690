package org.orderwatch.orders.proceeding.event;

/**
 * An event stored for a proceeding. Private to this service: it may change with an upcaster; what
 * others read is published in a contract of its own.
 */
public sealed interface ProceedingEvent permits EntryEvent, DeadlinesAssessed {}
