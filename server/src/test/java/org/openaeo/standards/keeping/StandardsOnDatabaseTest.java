package org.openaeo.standards.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.openaeo.standards.EditionId;
import org.openaeo.standards.Programme;
import org.openaeo.standards.ProgrammeVersion;
import org.openaeo.standards.reading.Known;
import org.openaeo.standards.reading.ProgrammeReader;
import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What was published stays as it was, whoever asks for another thing. */
@PostgresTest
class StandardsOnDatabaseTest {
    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");

    private final JdbcClient jdbc;
    private final EditionStore editions;
    private final CrosswalkStore crosswalks;
    private final ProgrammeStore programmes;

    StandardsOnDatabaseTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.editions = new EditionStore(jdbc);
        this.crosswalks = new CrosswalkStore(jdbc);
        this.programmes = new ProgrammeStore(jdbc);
    }

    @Test
    void addsRevisionsOneAfterTheOther() {
        EditionId id = new EditionId("REV", "1");
        assertThat(editions.add(id, Revision.shipped(1, "one", NOW))).isTrue();
        assertThat(editions.add(id, Revision.reviewed(2, "two", "anna", "bruno", "mended", NOW)))
                .isTrue();
        assertThat(editions.add(id, Revision.reviewed(2, "late", "anna", "bruno", "too late", NOW)))
                .isFalse();
        assertThat(editions.add(id, Revision.reviewed(4, "gap", "anna", "bruno", "a gap", NOW)))
                .isFalse();

        assertThat(editions.head(id)).contains(new EditionStore.Head(id, 2, Optional.empty()));
        assertThat(editions.heads())
                .filteredOn(head -> head.id().equals(id))
                .singleElement()
                .extracting(EditionStore.Head::revision)
                .isEqualTo(2);
        assertThat(editions.revisions(id)).extracting(Revision::content).containsExactly("two", "one");
        assertThat(editions.find(id, 2).orElseThrow().reviewer()).contains("bruno");
        assertThat(editions.shipped()).contains(Sha256.of("one")).doesNotContain(Sha256.of("two"));
    }

    @Test
    void refusesARevisionThatNobodyElseReviewed() {
        EditionId id = new EditionId("ALONE", "1");
        editions.add(id, Revision.shipped(1, "one", NOW));

        assertThatThrownBy(() -> editions.add(id, Revision.reviewed(2, "two", "anna", "anna", "mine", NOW)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("reviewed_by_another");
        assertThatThrownBy(() -> crosswalks.add(
                        new Pair(id, new EditionId("OTHER", "1")),
                        Revision.reviewed(1, "x", "anna", "anna", "mine", NOW)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("reviewed_by_another");
    }

    @Test
    void fixesAnEditionFromItsFirstUseOn() {
        EditionId id = new EditionId("USED", "1");
        editions.add(id, Revision.shipped(1, "one", NOW));
        editions.use(id, NOW, "anna");
        editions.use(id, NOW.plusSeconds(60), "bruno");

        assertThat(editions.head(id).orElseThrow().usedSince()).contains(NOW);
        assertThatThrownBy(() -> editions.add(id, Revision.reviewed(2, "two", "anna", "bruno", "late", NOW)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is used and never changed");
        assertThatThrownBy(() -> jdbc.sql("update standards.edition set used_since = null, used_by = null")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void changesNoHistory() {
        editions.add(new EditionId("HIST", "1"), Revision.shipped(1, "one", NOW));
        for (String statement : List.of(
                "update standards.edition_revision set content = 'other'",
                "delete from standards.edition_revision",
                "truncate standards.edition_revision",
                "update standards.crosswalk_revision set content = 'other'",
                "delete from standards.crosswalk_revision",
                "update standards.programme_version set content = 'other'",
                "delete from standards.programme_version",
                "truncate standards.programme_version")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed");
        }
        assertThatThrownBy(() -> jdbc.sql("delete from standards.edition where standard = 'HIST'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void keepsCrosswalksByTheirPair() {
        Pair pair = new Pair(new EditionId("SAFE", "2021"), new EditionId("EU", "2016"));
        assertThat(crosswalks.add(pair, Revision.shipped(1, "one", NOW))).isTrue();
        assertThat(crosswalks.add(pair, Revision.shipped(1, "again", NOW))).isFalse();

        assertThat(crosswalks.heads()).contains(new CrosswalkStore.Head(pair, 1));
        assertThat(crosswalks.find(pair, 1).orElseThrow().content()).isEqualTo("one");
        assertThat(crosswalks.revisions(pair)).hasSize(1);
        assertThat(crosswalks.shipped()).contains(Sha256.of("one"));
        assertThat(Pair.parse(pair.toString())).contains(pair);
    }

    @Test
    void keepsEveryProgrammeThatWasInForce() {
        String text = new ShippedFiles().programme("eu").orElseThrow().text();
        Programme programme = ProgrammeReader.read("eu.yaml", text, Known.everything())
                .found()
                .orElseThrow();
        ProgrammeVersion first = new ProgrammeVersion(1, programme, text, Sha256.of(text), "to begin", NOW, "system");

        assertThat(programmes.latest()).isEmpty();
        assertThat(programmes.add(first)).isTrue();
        assertThat(programmes.add(first)).isFalse();
        assertThat(programmes.latest()).contains(1);
        assertThat(programmes.find(1)).contains(first);
        assertThat(programmes.before(2, 10)).containsExactly(first);
        assertThat(programmes.before(1, 10)).isEmpty();
    }
}
