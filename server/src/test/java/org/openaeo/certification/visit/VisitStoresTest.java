package org.openaeo.certification.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.openaeo.certification.CaseId;
import org.openaeo.platform.web.StaleWrite;
import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PostgresTest
class VisitStoresTest {
    private static final Instant MORNING = Instant.parse("2026-12-01T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-12-01T18:00:00Z");
    private static final String MEI = "person:mei";
    private static final String OMAR = "person:omar";
    private static final String CRITERION = "SAFE/2021/G1";

    private final JdbcClient jdbc;
    private final VisitStore visits;
    private final NoteStore notes;
    private final FindingStore findings;

    private final CaseId file = CaseId.random();
    private final VisitId id = VisitId.random();
    private final Visit.Site depot = new Visit.Site(UUID.randomUUID(), "Depot", "1 Quay, Port");
    private final Visit.Site office = new Visit.Site(UUID.randomUUID(), "Office", "2 High Street");

    VisitStoresTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
        visits = new VisitStore(jdbc);
        notes = new NoteStore(jdbc);
        findings = new FindingStore(jdbc);
    }

    @BeforeEach
    void plan() {
        visits.add(
                id,
                new NewVisit(file, Visit.Kind.HYBRID, MORNING, EVENING, MEI, Set.of(MEI, OMAR), List.of(depot, office)),
                MORNING.minusSeconds(86_400),
                OMAR);
    }

    @Test
    void keepsThePlanWithItsSitesInTheirOrder() {
        Visit visit = visits.find(id).orElseThrow();

        assertThat(visit.sites()).containsExactly(depot, office);
        assertThat(visit.team()).containsExactly(MEI, OMAR);
        assertThat(visit.state()).isEqualTo(Visit.State.PLANNED);
        assertThat(visits.of(file)).containsExactly(visit);
        assertThat(visits.ahead(OMAR)).contains(visit);
        assertThat(visits.ahead("person:nobody")).isEmpty();
    }

    @Test
    void movesOnlyFromTheVersionThatWasRead() {
        Visit planned = visits.find(id).orElseThrow();
        visits.move(planned, Visit.State.UNDER_WAY, MORNING);

        assertThat(visits.find(id).orElseThrow().begun()).contains(MORNING);
        assertThatThrownBy(() -> visits.move(planned, Visit.State.CALLED_OFF, NOON))
                .isInstanceOf(StaleWrite.class);
    }

    @Test
    void keepsANoteOnceHoweverOftenItIsSent() {
        var note = seen(UUID.randomUUID(), Note.Verdict.MET, Optional.of(MORNING));

        assertThat(notes.addCheck(id, note, received(MEI, NOON))).isTrue();
        assertThat(notes.addCheck(id, note, received(MEI, EVENING))).isFalse();
        assertThat(notes.has(note.key())).isTrue();
        assertThat(notes.checks(id))
                .singleElement()
                .satisfies(check -> assertThat(check.received()).isEqualTo(NOON));
    }

    @Test
    void letsTheNoteCountThatWasMadeLastEvenIfItCameFirst() {
        notes.addCheck(
                id,
                seen(UUID.randomUUID(), Note.Verdict.NOT_MET, Optional.of(NOON)),
                received(MEI, NOON.plusSeconds(5)));
        notes.addCheck(id, seen(UUID.randomUUID(), Note.Verdict.MET, Optional.of(MORNING)), received(OMAR, EVENING));

        assertThat(notes.checks(id)).extracting(Checked::verdict).containsExactly(Note.Verdict.NOT_MET);
    }

    @Test
    void trustsNoDeviceWhoseClockRunsAhead() {
        notes.addCheck(id, seen(UUID.randomUUID(), Note.Verdict.MET, Optional.of(EVENING)), received(MEI, MORNING));
        notes.addCheck(id, seen(UUID.randomUUID(), Note.Verdict.NOT_MET, Optional.empty()), received(OMAR, NOON));

        assertThat(notes.checks(id)).extracting(Checked::verdict).containsExactly(Note.Verdict.NOT_MET);
    }

    @Test
    void tellsFindingsOfTheVisitAndOfTheCase() {
        Visit visit = visits.find(id).orElseThrow();
        UUID key = UUID.randomUUID();
        notes.addFinding(
                visit,
                new Note<>(
                        key, Optional.of(MORNING), depot.id(), CRITERION, new Note.Found(Note.Grade.MAJOR, "No fence")),
                received(MEI, NOON));

        assertThat(findings.of(file)).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(new FindingId(key));
            assertThat(found.deviceTime()).contains(MORNING);
            assertThat(found.grade().needsRemedy()).isTrue();
        });
        assertThat(findings.of(id)).isEqualTo(findings.of(file));
    }

    @Test
    void keepsTheChainOfAPhoto() {
        String hash = "a".repeat(64);
        UUID evidence = UUID.randomUUID();
        notes.addPhoto(id, photo(Optional.of(hash)), received(MEI, NOON), evidence, hash);
        notes.addPhoto(id, photo(Optional.of("b".repeat(64))), received(MEI, NOON), UUID.randomUUID(), hash);
        notes.addPhoto(id, photo(Optional.empty()), received(MEI, EVENING), UUID.randomUUID(), hash);

        assertThat(notes.photos(id))
                .extracting(Photo::chain)
                .containsExactlyInAnyOrder(Photo.Chain.UNBROKEN, Photo.Chain.BROKEN, Photo.Chain.FROM_RECEIPT);
        assertThat(notes.photos(id)).extracting(Photo::evidence).contains(evidence);
    }

    @Test
    void recordsWhoAttended() {
        visits.attend(
                id,
                new Attendance(
                        "Ana Núñez",
                        "Owner",
                        Attendance.Side.COMPANY,
                        Attendance.Means.VIDEO,
                        "Passport shown to the camera",
                        MEI,
                        NOON));

        assertThat(visits.attended(id)).extracting(Attendance::name).containsExactly("Ana Núñez");
    }

    @Test
    void neverChangesWhatWasSeen() {
        notes.addCheck(id, seen(UUID.randomUUID(), Note.Verdict.MET, Optional.empty()), received(MEI, NOON));

        assertThatThrownBy(() -> jdbc.sql("update certification.visit_check set verdict = 'NOT_MET'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    private Note<Note.Seen> seen(UUID key, Note.Verdict verdict, Optional<Instant> device) {
        return new Note<>(key, device, depot.id(), CRITERION, new Note.Seen(verdict, "as agreed"));
    }

    private Note<Note.Photographed> photo(Optional<String> hash) {
        return new Note<>(
                UUID.randomUUID(),
                Optional.of(MORNING),
                depot.id(),
                CRITERION,
                new Note.Photographed("The gate", hash));
    }

    private static NoteStore.Receipt received(String by, Instant at) {
        return new NoteStore.Receipt(by, at, false);
    }
}
