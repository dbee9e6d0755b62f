package org.openaeo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The one PostgreSQL of a build, started at first use and gone with the JVM. A test that cannot have
 * it fails. Every test class gets a database of its own, copied from one that is fully migrated.
 */
public final class TestCluster {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String TEMPLATE = "migrated";

    private TestCluster() {}

    /** Starts once per JVM; class initialisation is the lock. */
    private static final class Holder {
        static final EmbeddedPostgres POSTGRES = start();
        static final boolean MIGRATED = migrateTemplate();
    }

    private static EmbeddedPostgres start() {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setDataDirectory(Files.createTempDirectory("openaeo-test-postgres"))
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("max_connections", "200")
                    .start();
            // After the contexts of all tests, which close later than any hook of its own would stop it and then
            // wait for half a minute each for a database that is gone.
            SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("The tests need PostgreSQL and could not start it", e);
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fresh, empty database. */
    public static PGSimpleDataSource emptyDatabase() {
        return create("create database ");
    }

    /** A fresh database with every module's migrations applied. */
    public static PGSimpleDataSource migratedDatabase() {
        if (!Holder.MIGRATED) {
            throw new IllegalStateException("not migrated");
        }
        return create("create database ", " template " + TEMPLATE);
    }

    private static PGSimpleDataSource create(String before, String... after) {
        var name = "t" + COUNTER.incrementAndGet();
        execute(before + name + String.join("", after));
        return dataSource(name);
    }

    private static boolean migrateTemplate() {
        execute("create database " + TEMPLATE);
        migrate(dataSource(TEMPLATE));
        return true;
    }

    /** Runs all migrations as the application does: each folder with its own history. */
    static void migrate(PGSimpleDataSource dataSource) {
        try {
            var folders = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
            java.util.Arrays.stream(folders)
                    .map(r -> folderName(r.toString()))
                    .distinct()
                    .sorted()
                    .forEach(module -> flyway(dataSource, module).migrate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folderName(String resource) {
        return resource.replaceFirst(".*db/migration/([^/]+)/.*", "$1");
    }

    private static Flyway flyway(PGSimpleDataSource dataSource, String module) {
        var table = module.equals("__root") ? "flyway_schema_history" : "flyway_schema_history_" + module;
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/" + module)
                .table(table)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    private static PGSimpleDataSource dataSource(String name) {
        var source = new PGSimpleDataSource();
        source.setURL(Holder.POSTGRES.getJdbcUrl("postgres", name));
        return source;
    }

    private static synchronized void execute(String sql) {
        try (var connection = Holder.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
