package org.openaeo.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of stores: a method or constructor parameter of type {@code JdbcClient}, {@code DataSource}
 * or {@code TransactionTemplate} gets a migrated database that this class has for itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PostgresParameters.class)
public @interface PostgresTest {}
