package org.openaeo.certification.procedure;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.Stage;
import org.openaeo.standards.ClockCode;
import org.openaeo.standards.Party;

/**
 * One company's application and what became of it: everything here follows from the cover and the entries.
 *
 * @param clocks every clock that ever ran, in the order of their starting
 */
public record CaseFile(CaseHeader header, List<Entry> entries, Stage stage, CaseFacts facts, List<CaseClock> clocks) {
    public CaseFile {
        entries = List.copyOf(entries);
        clocks = List.copyOf(clocks);
    }

    /** Reads a file from its cover and its entries in their order. */
    public static CaseFile fold(CaseHeader header, List<Entry> entries, Rulebook rules) {
        FactFold facts = new FactFold(header, rules);
        entries.forEach(facts::take);
        Stage stage = entries.isEmpty() ? Stage.DRAFT : entries.getLast().to();
        return new CaseFile(header, entries, stage, facts.facts(), Clocks.of(entries, rules));
    }

    public CaseId id() {
        return header.id();
    }

    /** The number of its last entry; an act names the version it was made upon. */
    public int version() {
        return entries.size();
    }

    /** The clocks on which something still waits, the soonest first. */
    public List<CaseClock> openClocks() {
        return clocks.stream()
                .filter(CaseClock::isOpen)
                .sorted(Comparator.comparing(CaseClock::due))
                .toList();
    }

    /** The open clock of that code; there is never more than one. */
    public Optional<CaseClock> clock(ClockCode code) {
        return clocks.stream()
                .filter(CaseClock::isOpen)
                .filter(c -> c.code() == code)
                .findFirst();
    }

    /** The last clock of that code, open or not. */
    public Optional<CaseClock> lastClock(ClockCode code) {
        return clocks.stream().filter(c -> c.code() == code).reduce((earlier, later) -> later);
    }

    /** What ends next; paused clocks end nowhere. */
    public Optional<CaseClock> next() {
        return openClocks().stream()
                .filter(clock -> clock.state() != CaseClock.State.PAUSED)
                .findFirst();
    }

    /** From when on that holds which the entry decided: the end of the time until effect, or at once where none runs. */
    public Instant effectOf(Entry entry) {
        return clock(ClockCode.EFFECT).map(CaseClock::due).orElse(entry.at());
    }

    /** Who is to act next: whom the next clock waits for, and by the stage where none runs; empty where all is done. */
    public Optional<Party> toAct() {
        return switch (stage) {
            case DRAFT -> Optional.of(Party.OPERATOR);
            case HEARING, REVOCATION_HEARING ->
                Optional.of(facts.hearing() == CaseFacts.Hearing.OPEN ? Party.OPERATOR : Party.CUSTOMS);
            case REMEDIATION ->
                Optional.of(
                        facts.findings().stream().anyMatch(f -> f.isOpen() && f.state() == Finding.State.OPEN)
                                ? Party.OPERATOR
                                : Party.CUSTOMS);
            case SUBMITTED, ANALYSIS ->
                Optional.of(clock(ClockCode.INFORMATION).isPresent() ? Party.OPERATOR : Party.CUSTOMS);
            case VISIT_PLANNED, ON_SITE, DECISION, UNDER_REVIEW, REASSESSMENT -> Optional.of(Party.CUSTOMS);
            case SUSPENDED ->
                Optional.of(
                        clock(ClockCode.SUSPENSION_VERIFICATION).isPresent()
                                        || facts.suspended()
                                                .filter(CaseFacts.Suspension.POSSIBLE_REVOCATION::equals)
                                                .isPresent()
                                ? Party.CUSTOMS
                                : Party.OPERATOR);
            case GRANTED, MONITORED, NOT_ACCEPTED, REFUSED, WITHDRAWN, REVOKED, ANNULLED, SURRENDERED ->
                clock(ClockCode.APPEAL_RULING).isPresent() ? Optional.of(Party.CUSTOMS) : Optional.empty();
        };
    }

    /** On whose desk it lies; empty where nobody is waited for. */
    public Optional<Desk> desk() {
        return toAct().map(party -> party == Party.OPERATOR ? Desk.APPLICANT : customsDesk());
    }

    private Desk customsDesk() {
        return switch (stage) {
            case VISIT_PLANNED, ON_SITE, REMEDIATION -> Desk.VALIDATOR;
            case DECISION, HEARING, SUSPENDED, REVOCATION_HEARING -> Desk.DECISION_MAKER;
            case NOT_ACCEPTED, REFUSED, WITHDRAWN, REVOKED, ANNULLED, SURRENDERED -> Desk.DECISION_MAKER;
            case DRAFT, SUBMITTED, ANALYSIS, GRANTED, MONITORED, UNDER_REVIEW, REASSESSMENT -> Desk.OFFICER;
        };
    }

    public Optional<Instant> lastActedAt() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.getLast().at());
    }
}
