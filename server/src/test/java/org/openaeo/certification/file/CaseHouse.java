package org.openaeo.certification.file;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import org.openaeo.certification.procedure.EuRules;
import org.openaeo.certification.procedure.Rulebook;

/** The house with the Union's time limits, a clock that tests move, and a database connection that can be torn. */
@TestConfiguration(proxyBeanMethods = false)
public class CaseHouse {
    /** What the house takes for now. */
    public static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-06-01T08:00:00Z"));

    /** How many statements and commits still go through; negative: all. */
    public static final AtomicInteger GOOD_FOR = new AtomicInteger(-1);

    private static final ThreadLocal<Boolean> TEARING = ThreadLocal.withInitial(() -> false);

    @Bean
    @Primary
    Rulebook rules() {
        return EuRules.union();
    }

    @Bean
    @Primary
    Clock movedClock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return NOW.get();
            }
        };
    }

    @Bean
    static BeanPostProcessor tearable() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? torn(DataSource.class, database) : bean;
            }
        };
    }

    /** The deed, in this thread, over a connection that breaks after so many statements and commits. */
    public static void tornAfter(int good, Runnable deed) {
        GOOD_FOR.set(good);
        TEARING.set(true);
        try {
            deed.run();
        } finally {
            TEARING.set(false);
            GOOD_FOR.set(-1);
        }
    }

    /** The machine went down. */
    public static final class Torn extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static <T> T torn(Class<T> type, T whole) {
        return type.cast(Proxy.newProxyInstance(
                CaseHouse.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean counts = method.getName().startsWith("execute")
                            || method.getName().equals("commit");
                    if (counts && TEARING.get() && GOOD_FOR.getAndDecrement() == 0) {
                        throw new Torn();
                    }
                    try {
                        Object answer = method.invoke(whole, arguments);
                        if (answer instanceof Connection connection) {
                            return torn(Connection.class, connection);
                        }
                        return answer instanceof PreparedStatement statement
                                ? torn(PreparedStatement.class, statement)
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
