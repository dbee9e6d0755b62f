package org.openaeo.standards.keeping;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.web.StaleWrite;
import org.openaeo.standards.Catalogue;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.reading.CrosswalkReader;
import org.openaeo.standards.reading.EditionReader;
import org.openaeo.standards.reading.Fault;
import org.openaeo.standards.reading.Known;

/** How an edition or a crosswalk comes to say something else: drafted by one person, reviewed by another. */
@Component
public class Drafts {
    private final DraftStore drafts;
    private final EditionStore editions;
    private final CrosswalkStore crosswalks;
    private final Catalogue catalogue;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    Drafts(
            DraftStore drafts,
            EditionStore editions,
            CrosswalkStore crosswalks,
            Catalogue catalogue,
            AuditTrail audit,
            CurrentUser user,
            Clock clock) {
        this.drafts = drafts;
        this.editions = editions;
        this.crosswalks = crosswalks;
        this.catalogue = catalogue;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done(Draft draft) implements Outcome {}

        /** With every fault of the text. */
        record Faulty(List<Fault> faults) implements Outcome {}

        record Refused(Ground ground) implements Outcome {}
    }

    /** Why not. */
    public enum Ground {
        UNKNOWN,
        EXISTS,
        IN_USE,
        DRAFTED_ALREADY,
        NOT_YOURS,
        OWN_DRAFT,
        NOT_IN_REVIEW,
        NO_REASON,
        UNCHANGED,
        OVERTAKEN
    }

    public List<Draft> waiting() {
        return drafts.waiting();
    }

    public Optional<Draft> find(UUID id) {
        return drafts.find(id);
    }

    /** The text that a draft is to replace. */
    public String before(Draft draft) {
        return head(draft.kind(), draft.subject()).map(Revision::content).orElse("");
    }

    @Transactional
    public Outcome begin(Draft.Kind kind, String subject) {
        Optional<Revision> head = head(kind, subject);
        if (head.isEmpty()) {
            return new Outcome.Refused(Ground.UNKNOWN);
        }
        if (isUsed(kind, subject)) {
            return new Outcome.Refused(Ground.IN_USE);
        }
        Draft draft = new Draft(
                UUID.randomUUID(),
                kind,
                subject,
                head.get().number(),
                head.get().content(),
                "",
                user.id(),
                now(),
                Draft.State.OPEN,
                Optional.empty(),
                Optional.empty(),
                1);
        if (!drafts.add(draft)) {
            return new Outcome.Refused(Ground.DRAFTED_ALREADY);
        }
        audit.record(new DraftMoved(draft));
        return new Outcome.Done(draft);
    }

    /** Keeps what its author wrote, whatever is wrong with it. */
    @Transactional
    public Outcome save(Draft draft, int read, String content, String reason) {
        return write(draft, read, content, reason, Draft.State.OPEN);
    }

    @Transactional
    public Outcome discard(Draft draft, int read) {
        return write(draft, read, draft.content(), draft.reason(), Draft.State.DISCARDED);
    }

    /** Asks for another person's review; a text with faults is not worth their time. */
    @Transactional
    public Outcome submit(Draft draft, int read, String content, String reason) {
        if (reason.isBlank()) {
            return new Outcome.Refused(Ground.NO_REASON);
        }
        if (content.equals(before(draft))) {
            return new Outcome.Refused(Ground.UNCHANGED);
        }
        List<Fault> faults = faults(draft, content);
        return faults.isEmpty()
                ? write(draft, read, content, reason, Draft.State.IN_REVIEW)
                : new Outcome.Faulty(faults);
    }

    /** Gives it back to its author. */
    @Transactional
    public Outcome giveBack(Draft draft, int read, String remark) {
        Optional<Ground> ground = mayReview(draft, read);
        if (ground.isPresent()) {
            return new Outcome.Refused(ground.get());
        }
        if (remark.isBlank()) {
            return new Outcome.Refused(Ground.NO_REASON);
        }
        drafts.review(draft, Draft.State.OPEN, user.id(), remark, now());
        return moved(draft);
    }

    /** Makes it the text that holds. */
    @Transactional
    public Outcome publish(Draft draft, int read, String remark) {
        Optional<Ground> ground = mayReview(draft, read);
        if (ground.isPresent()) {
            return new Outcome.Refused(ground.get());
        }
        if (isUsed(draft.kind(), draft.subject())) {
            return new Outcome.Refused(Ground.IN_USE);
        }
        List<Fault> faults = faults(draft, draft.content());
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(faults);
        }
        Revision next = Revision.reviewed(
                draft.basedOn() + 1, draft.content(), draft.author(), user.id(), draft.reason(), now());
        if (!add(draft, next)) {
            return new Outcome.Refused(Ground.OVERTAKEN);
        }
        drafts.review(draft, Draft.State.PUBLISHED, user.id(), remark, now());
        audit.record(new RevisionPublished(draft, next));
        return done(draft);
    }

    /** Everything that is wrong with a text in a draft's place. */
    public List<Fault> faults(Draft draft, String content) {
        return switch (draft.kind()) {
            case EDITION -> {
                var reading = EditionReader.read(draft.subject(), content);
                yield reading.found()
                        .filter(edition -> !edition.id().toString().equals(draft.subject()))
                        .map(other -> List.of(another(draft)))
                        .orElse(reading.listed());
            }
            case CROSSWALK -> {
                var reading = CrosswalkReader.read(draft.subject(), content, Known.of(catalogue::find));
                yield reading.found()
                        .filter(text ->
                                !new Pair(text.from(), text.to()).toString().equals(draft.subject()))
                        .map(other -> List.of(another(draft)))
                        .orElse(reading.listed());
            }
        };
    }

    private static Fault another(Draft draft) {
        return new Fault(draft.subject(), "", 1, "another-subject", List.of(draft.subject()));
    }

    private Outcome write(Draft draft, int read, String content, String reason, Draft.State state) {
        if (!draft.author().equals(user.id())) {
            return new Outcome.Refused(Ground.NOT_YOURS);
        }
        drafts.write(
                new Draft(
                        draft.id(),
                        draft.kind(),
                        draft.subject(),
                        draft.basedOn(),
                        content,
                        reason.strip(),
                        draft.author(),
                        draft.begunAt(),
                        state,
                        draft.reviewer(),
                        draft.remark(),
                        draft.version()),
                read,
                now());
        return state == Draft.State.OPEN ? done(draft) : moved(draft);
    }

    private Optional<Ground> mayReview(Draft draft, int read) {
        if (draft.author().equals(user.id())) {
            return Optional.of(Ground.OWN_DRAFT);
        }
        if (draft.state() != Draft.State.IN_REVIEW) {
            return Optional.of(Ground.NOT_IN_REVIEW);
        }
        if (draft.version() != read) {
            throw new StaleWrite("draft", draft.id().toString());
        }
        return Optional.empty();
    }

    private Outcome moved(Draft draft) {
        audit.record(new DraftMoved(drafts.find(draft.id()).orElseThrow()));
        return done(draft);
    }

    private Outcome done(Draft draft) {
        return new Outcome.Done(drafts.find(draft.id()).orElseThrow());
    }

    private boolean add(Draft draft, Revision next) {
        return switch (draft.kind()) {
            case EDITION -> editions.add(EditionId.parse(draft.subject()).orElseThrow(), next);
            case CROSSWALK -> crosswalks.add(Pair.parse(draft.subject()).orElseThrow(), next);
        };
    }

    private Optional<Revision> head(Draft.Kind kind, String subject) {
        return switch (kind) {
            case EDITION ->
                EditionId.parse(subject).stream()
                        .flatMap(id -> editions.revisions(id).stream())
                        .findFirst();
            case CROSSWALK ->
                Pair.parse(subject).stream()
                        .flatMap(pair -> crosswalks.revisions(pair).stream())
                        .findFirst();
        };
    }

    private boolean isUsed(Draft.Kind kind, String subject) {
        return kind == Draft.Kind.EDITION
                && EditionId.parse(subject)
                        .flatMap(editions::head)
                        .flatMap(EditionStore.Head::usedSince)
                        .isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
