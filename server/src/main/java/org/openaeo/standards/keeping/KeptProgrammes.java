package org.openaeo.standards.keeping;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.start.CannotStart;
import org.openaeo.standards.Catalogue;
import org.openaeo.standards.Programme;
import org.openaeo.standards.ProgrammeInForce;
import org.openaeo.standards.ProgrammeVersion;
import org.openaeo.standards.Programmes;
import org.openaeo.standards.reading.Fault;
import org.openaeo.standards.reading.Known;
import org.openaeo.standards.reading.ProgrammeReader;
import org.openaeo.standards.reading.Reading;

/** The profiles out of the database, and putting one into force. */
@Component
public class KeptProgrammes implements Programmes {
    private final ProgrammeStore store;
    private final ShippedFiles files;
    private final Catalogue catalogue;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final StandardsSettings settings;
    private final Clock clock;
    /** The version read last; versions never change. */
    private volatile @Nullable ProgrammeVersion last;

    KeptProgrammes(
            ProgrammeStore store,
            ShippedFiles files,
            Catalogue catalogue,
            AuditTrail audit,
            ApplicationEventPublisher events,
            CurrentUser user,
            StandardsSettings settings,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.catalogue = catalogue;
        this.audit = audit;
        this.events = events;
        this.user = user;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of putting a profile into force. */
    public sealed interface Putting {
        record Put(ProgrammeVersion version) implements Putting {}

        /** Somebody else has put one into force since; it must be read first. */
        record Overtaken(ProgrammeVersion current) implements Putting {}

        /** It is in force already, word for word. */
        record Unchanged(ProgrammeVersion current) implements Putting {}

        /** With every fault. */
        record Refused(List<Fault> faults) implements Putting {}
    }

    @Override
    @Transactional
    public ProgrammeVersion current() {
        return store.latest().map(this::version).orElseGet(this::ship);
    }

    @Override
    public Optional<ProgrammeVersion> find(int number) {
        return store.find(number);
    }

    @Override
    public List<ProgrammeVersion> before(int below, int atMost) {
        return store.before(below, atMost);
    }

    /** What a profile says, or all that is wrong with it. */
    public Reading<Programme> read(String file, String text) {
        return ProgrammeReader.read(file, text, Known.of(catalogue::find));
    }

    /**
     * Puts a profile into force.
     *
     * @param basedOn the version that was in force when its author began
     * @param reason why, not blank
     */
    @Transactional
    public Putting put(String file, String text, int basedOn, String reason) {
        ProgrammeVersion current = current();
        return switch (read(file, text)) {
            case Reading.Refused<Programme>(List<Fault> faults) -> new Putting.Refused(faults);
            case Reading.Accepted<Programme>(Programme programme) -> {
                if (current.number() != basedOn) {
                    yield new Putting.Overtaken(current);
                }
                if (current.text().equals(text)) {
                    yield new Putting.Unchanged(current);
                }
                ProgrammeVersion next = next(current.number() + 1, programme, text, reason.strip(), user.id());
                yield add(next) ? new Putting.Put(next) : new Putting.Overtaken(current());
            }
        };
    }

    private ProgrammeVersion version(int number) {
        ProgrammeVersion kept = last;
        if (kept == null || kept.number() != number) {
            kept = store.find(number).orElseThrow();
            last = kept;
        }
        return kept;
    }

    private ProgrammeVersion ship() {
        ShippedFiles.ShippedFile file = files.programme(settings.programme())
                .orElseThrow(() -> new CannotStart("openaeo.standards.programme names " + settings.programme()
                        + ", and no profile of that name comes with OpenAEO."));
        Programme programme = switch (read(file.fileName(), file.text())) {
            case Reading.Accepted<Programme>(Programme accepted) -> accepted;
            case Reading.Refused<Programme> refused ->
                throw new IllegalStateException("a shipped profile has faults: " + refused.faults());
        };
        ProgrammeVersion first =
                next(1, programme, file.text(), "The profile that comes with OpenAEO, to start from.", SHIPPED_BY);
        return add(first) ? first : version(store.latest().orElseThrow());
    }

    private boolean add(ProgrammeVersion version) {
        if (!store.add(version)) {
            return false;
        }
        ProgrammeInForce event =
                new ProgrammeInForce(version.number(), version.programme().code(), version.sha256());
        audit.recordFor(version.by(), event);
        events.publishEvent(event);
        return true;
    }

    private ProgrammeVersion next(int number, Programme programme, String text, String reason, String by) {
        return new ProgrammeVersion(
                number,
                programme,
                text,
                Sha256.of(text),
                reason,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by);
    }
}
