package org.orderwatch.kernel.tenancy;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Marks what uses the database as the worker role, which sees all agencies: publisher, consumers
 * and scheduled tasks. Requests must never reach it; {@code ArchitectureRules} in the test support
 * proves that for the packages that serve them.
 */
@Documented
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE, ANNOTATION_TYPE})
public @interface Worker {}
