package org.openaeo;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
class ApplicationTest {
    @Test
    void startsWithEveryModulesMigrationsInItsOwnHistory(@Autowired JdbcClient jdbc) {
        var histories = jdbc.sql("select table_name from information_schema.tables where table_name like 'flyway%'")
                .query(String.class)
                .set();
        assertThat(histories).contains("flyway_schema_history", "flyway_schema_history_platform");
    }

    /** Spring Boot would make one, and write its password into the log, if nobody said who the people are. */
    @Test
    void hasNoAccountBeforeAnAdministratorMadeOne(
            @Autowired ObjectProvider<UserDetailsService> people, @Autowired JdbcClient jdbc) {
        assertThat(people.stream()).isEmpty();
        assertThat(jdbc.sql("select count(*) from platform.person")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
