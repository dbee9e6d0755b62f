package org.openaeo.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import org.openaeo.platform.codes.OfficeCode;
import org.openaeo.platform.people.Person;
import org.openaeo.platform.people.PersonStore;
import org.openaeo.platform.security.PersonId;
import org.openaeo.platform.security.Role;
import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class StandingTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    private final JdbcClient jdbc;
    private final PersonStore people;
    private Person ana;

    StandingTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.people = new PersonStore(jdbc);
    }

    @BeforeEach
    void signedIn() {
        var id = new PersonId(UUID.randomUUID());
        jdbc.sql("""
                        insert into platform.person (id, sign_in_name, name, roles, office, password_hash, created_at)
                        values (:id, :name, 'Ana', '{ANALYST}', 'ST', 'x', now())""").param("id", id.value()).param("name", id.toString()).update();
        ana = people.byId(id).orElseThrow();
        var person = new SignedIn(ana, MORNING);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }

    @AfterEach
    void signedOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSessionLastsAWorkingDayHoweverBusyItIs() throws Exception {
        assertThat(standsAt(MORNING.plus(Standing.LONGEST).minusSeconds(1))).isTrue();
        assertThat(standsAt(MORNING.plus(Standing.LONGEST))).isFalse();
        assertThat(Standing.LONGEST).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void everyChangeOfTheAccountEndsIt() throws Exception {
        jdbc.sql("update platform.person set version = version + 1").update();
        assertThat(standsAt(MORNING)).isFalse();
    }

    /** What records of deeds and pages for one office ask for. */
    @Test
    void tellsWhoActsInWhichOffice() {
        var user = new ContextUser();
        assertThat(user.id()).isEqualTo("person:" + ana.id());
        assertThat(user.name()).isEqualTo("Ana");
        assertThat(user.roles()).isEqualTo(Set.of(Role.ANALYST));
        assertThat(user.office()).isEqualTo(Optional.of(new OfficeCode("ST")));
        SecurityContextHolder.clearContext();
        assertThat(user.id()).isEqualTo("system");
        new NameLent().inTheNameOf("person:7", () -> {
            assertThat(user.id()).isEqualTo("person:7");
            assertThat(user.roles()).isEmpty();
        });
    }

    private boolean standsAt(Instant now) throws Exception {
        var request = new MockHttpServletRequest("GET", "/account");
        var session = request.getSession();
        new Standing(people, Clock.fixed(now, ZoneOffset.UTC))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        var stands = SecurityContextHolder.getContext().getAuthentication() != null;
        assertThat(request.getSession(false) == session).isEqualTo(stands);
        return stands;
    }
}
