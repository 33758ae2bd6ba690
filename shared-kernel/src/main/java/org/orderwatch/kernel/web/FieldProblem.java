package org.orderwatch.kernel.web;

/**
 * What to correct in one field. Never repeats the value.
 *
 * @param field the path of the field in the request, for example {@code facts[0].occurredOn}; the
 *     name of a parameter or header
 * @param code what is wrong, stable, upper case
 * @param message what to correct
 */
public record FieldProblem(String field, String code, String message) {}
