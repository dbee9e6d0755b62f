package org.openaeo.certification.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.certification.CaseId;
import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.security.CurrentUser;

/**
 * What the team notes during a visit.
 *
 * <p>Notes come when the network allows: in any order, twice, or when the visit is over. Each is kept once under the key
 * that the device gave it, and none is turned away for being late.
 */
@Component
public class Notebook {
    private final VisitStore visits;
    private final NoteStore notes;
    private final FindingStore findings;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    Notebook(
            VisitStore visits,
            NoteStore notes,
            FindingStore findings,
            AuditTrail audit,
            CurrentUser user,
            Clock clock) {
        this.visits = visits;
        this.notes = notes;
        this.findings = findings;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** A file that evidence keeps, and the SHA-256 counted over it. */
    public record KeptFile(UUID evidence, String hash) {}

    @Transactional
    public Note.Kept seen(VisitId visit, Note<Note.Seen> note) {
        return keep(visit, note, taken -> notes.addCheck(visit, note, taken.receipt()));
    }

    @Transactional
    public Note.Kept found(VisitId visit, Note<Note.Found> note) {
        return keep(visit, note, taken -> {
            boolean added = notes.addFinding(taken.visit(), note, taken.receipt());
            if (added) {
                audit.record(new VisitEvent.FindingRecorded(
                        new FindingId(note.key()),
                        taken.visit().file(),
                        note.content().grade()));
            }
            return added;
        });
    }

    /** @param file keeps the picture as evidence; asked only where the picture is not there yet */
    @Transactional
    public Note.Kept photographed(VisitId visit, Note<Note.Photographed> note, Function<Visit, KeptFile> file) {
        return keep(visit, note, taken -> {
            if (notes.has(note.key())) {
                return false;
            }
            KeptFile kept = file.apply(taken.visit());
            return notes.addPhoto(visit, note, taken.receipt(), kept.evidence(), kept.hash());
        });
    }

    public List<Checked> checks(VisitId visit) {
        return notes.checks(visit);
    }

    public List<Photo> photos(VisitId visit) {
        return notes.photos(visit);
    }

    public List<VisitFinding> findings(VisitId visit) {
        return findings.of(visit);
    }

    /** Of every visit of the case. */
    public List<VisitFinding> findings(CaseId file) {
        return findings.of(file);
    }

    private record Taken(Visit visit, NoteStore.Receipt receipt) {}

    private Note.Kept keep(VisitId id, Note<?> note, Function<Taken, Boolean> adding) {
        Optional<Visit> found = visits.lock(id);
        if (found.isEmpty()) {
            return Note.Kept.NOT_UNDER_WAY;
        }
        Visit visit = found.get();
        if (!visit.isOfTeam(user.id())) {
            return Note.Kept.NOT_OF_TEAM;
        }
        if (visit.site(note.site()).isEmpty()) {
            return Note.Kept.NO_SUCH_SITE;
        }
        if (visit.state() != Visit.State.UNDER_WAY && visit.state() != Visit.State.ENDED) {
            return Note.Kept.NOT_UNDER_WAY;
        }
        boolean late = visit.state() == Visit.State.ENDED;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean added = adding.apply(new Taken(visit, new NoteStore.Receipt(user.id(), now, late)));
        return !added ? Note.Kept.KNOWN : late ? Note.Kept.KEPT_LATE : Note.Kept.KEPT;
    }
}
