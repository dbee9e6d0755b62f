package org.openaeo.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The cluster's roles and databases, seen as the superuser. */
final class OwnerStore {
    private final JdbcClient jdbc;

    OwnerStore(String url, Secret superuser) {
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(url, "postgres", superuser.value()));
    }

    /** Makes a database and the role that owns it, both of that name, and sets the role's password. */
    void prepare(String name, Secret secret) {
        if (!exists("select count(*) from pg_roles where rolname = :name", name)) {
            jdbc.sql("create role " + name + " login").update();
        }
        jdbc.sql("alter role " + name + " password '" + secret.value() + "'").update();
        if (!exists("select count(*) from pg_database where datname = :name", name)) {
            jdbc.sql("create database " + name + " owner " + name).update();
        }
    }

    private boolean exists(String count, String name) {
        return jdbc.sql(count).param("name", name).query(Integer.class).single() > 0;
    }
}
