package org.openaeo.certification.file;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.CaseMoved;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.company.Members;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.Actor;
import org.openaeo.certification.procedure.CaseFacts;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.CaseHeader;
import org.openaeo.certification.procedure.Entry;
import org.openaeo.certification.procedure.Ground;
import org.openaeo.certification.procedure.Procedure;
import org.openaeo.certification.procedure.Rulebook;
import org.openaeo.certification.procedure.Taken;
import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.web.StaleWrite;
import org.openaeo.trust.OperatorId;

/**
 * The case files of the administration. Each act is one transaction: the entry, its clocks and their timers, what it
 * says in the register of trust, the audit trail and whoever listens to {@link CaseMoved}; all of it stands or nothing.
 */
@Component
public class CaseFiles {
    private final CaseStore cases;
    private final EntryStore entries;
    private final TrustStatements trust;
    private final Deadlines deadlines;
    private final Members members;
    private final Rulebook rules;
    private final ActingParty acting;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Procedure procedure;

    CaseFiles(
            CaseStore cases,
            EntryStore entries,
            TrustStatements trust,
            Deadlines deadlines,
            Members members,
            Rulebook rules,
            ActingParty acting,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.entries = entries;
        this.trust = trust;
        this.deadlines = deadlines;
        this.members = members;
        this.rules = rules;
        this.acting = acting;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.procedure = new Procedure(rules);
    }

    /** Opens a draft in the name of whoever acts now. The caller has looked whether they may, for that company. */
    @Transactional
    public CaseId open(NewCase opened) {
        CaseHeader header = open(opened, acting.now().id(), now());
        audit.record(new CaseEvent.CaseOpened(header.id(), header.number()));
        return header.id();
    }

    private CaseHeader open(NewCase opened, String by, Instant at) {
        CaseHeader header = new CaseHeader(
                CaseId.random(),
                String.format("AEO-%d-%06d", rules.day(at).getYear(), cases.nextNumber()),
                opened.company(),
                opened.types(),
                opened.roles(),
                rules.current(),
                at,
                by);
        cases.add(header);
        return header;
    }

    @Transactional(readOnly = true)
    public Optional<CaseFile> find(CaseId id) {
        return cases.find(id).map(this::read);
    }

    public Optional<CaseId> byNumber(String number) {
        return cases.byNumber(number);
    }

    /** The cases of that operator in which an authorisation stands. */
    public List<CaseId> held(OperatorId operator) {
        return cases.held(operator.value());
    }

    /** The authorisations in effect that are governed by an earlier programme than that. */
    public List<CaseId> governedBefore(int version) {
        return cases.governedBefore(version);
    }

    /** What whoever acts now may begin to do. */
    public Set<Act.Kind> offered(CaseFile file) {
        Actor actor = acting.now();
        return mayAct(actor, file.header().company()) ? procedure.offered(file, actor) : Set.of();
    }

    /** For how long the company may not apply, by its other cases. */
    public List<CaseFacts.Barred> bars(CaseFile file) {
        return cases.bars(file.header().company(), file.id());
    }

    /**
     * Performs an act in the name of whoever acts now.
     *
     * @param basedOn the version of the file that they saw
     * @throws StaleWrite when something was done in the file since then
     */
    @Transactional
    public Taken perform(CaseId id, int basedOn, Act act) {
        CaseFile file = locked(id);
        if (file.version() != basedOn) {
            throw new StaleWrite("case", file.header().number());
        }
        Actor actor = acting.now();
        if (!mayAct(actor, file.header().company())) {
            return new Taken.Refused(List.of(Ground.of(Ground.Code.NOT_YOUR_ROLE)));
        }
        return take(file, act, actor, now());
    }

    /** Performs what happens by itself: a clock that ran out, a signal of another room. */
    @Transactional
    public Taken performBySystem(CaseId id, Act act) {
        return take(locked(id), act, Actor.SYSTEM, now());
    }

    /**
     * Opens a case that began in the past and performs its acts as if then; one transaction. For programs of this
     * house, such as a demonstration; it asks for no rights, and an act that the procedure refuses is a fault.
     *
     * @param announced whether listeners hear of each act, so that letters are written
     */
    @Transactional
    public CaseId history(NewCase opened, String by, Instant at, List<PastAct> acts, boolean announced) {
        CaseHeader header = open(opened, by, stored(at));
        CaseFile file = read(header);
        file = add(file, acts, announced);
        audit.record(new CaseEvent.HistoryEntered(header.id(), header.number(), file.version()));
        return header.id();
    }

    /** More of a past, for a case there is. */
    @Transactional
    public CaseFile further(CaseId id, List<PastAct> acts, boolean announced) {
        CaseFile file = add(locked(id), acts, announced);
        audit.record(new CaseEvent.HistoryEntered(id, file.header().number(), acts.size()));
        return file;
    }

    private CaseFile add(CaseFile before, List<PastAct> acts, boolean announced) {
        CaseFile file = before;
        List<CaseFacts.Barred> bars = bars(file);
        for (PastAct past : acts) {
            Taken taken = procedure.take(file, past.act(), past.actor(), stored(past.at()), bars);
            if (!(taken instanceof Taken.Done(var next, var entry))) {
                throw new IllegalStateException(file.header().number() + " at " + past.at() + ", " + file.stage() + ": "
                        + past.act() + " refused: " + taken);
            }
            entries.append(file.id(), entry);
            trust.state(file, entry, next);
            if (announced) {
                events.publishEvent(moved(file.id(), entry));
            }
            file = next;
        }
        cases.follow(file);
        deadlines.follow(file);
        return file;
    }

    private Taken take(CaseFile file, Act act, Actor actor, Instant at) {
        Taken taken = procedure.take(file, act, actor, at, bars(file));
        if (taken instanceof Taken.Done(var next, var entry)) {
            entries.append(file.id(), entry);
            cases.follow(next);
            deadlines.follow(next);
            trust.state(file, entry, next);
            CaseMoved moved = moved(file.id(), entry);
            audit.recordFor(actor.id(), moved);
            events.publishEvent(moved);
        }
        return taken;
    }

    private static CaseMoved moved(CaseId id, Entry entry) {
        return new CaseMoved(id, entry.number(), entry.act().kind().code(), entry.from(), entry.to());
    }

    private boolean mayAct(Actor actor, CompanyId company) {
        return actor.side() != Actor.Side.APPLICANT
                || members.find(company, actor.id())
                        .filter(member -> member.may(Right.SUBMIT, Section.CASES))
                        .isPresent();
    }

    private CaseFile locked(CaseId id) {
        return read(cases.lock(id).orElseThrow(() -> new UnknownCase(id)));
    }

    private CaseFile read(CaseHeader header) {
        return CaseFile.fold(header, entries.of(header.id()), rules);
    }

    private Instant now() {
        return stored(clock.instant());
    }

    /** PostgreSQL keeps microseconds. */
    private static Instant stored(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
