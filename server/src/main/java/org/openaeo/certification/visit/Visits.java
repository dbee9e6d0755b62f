package org.openaeo.certification.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.certification.CaseId;
import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.web.StaleWrite;

/** The visits: planned, begun, ended or called off, and who attended. */
@Component
public class Visits {
    private final VisitStore visits;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Clock clock;

    Visits(VisitStore visits, AuditTrail audit, ApplicationEventPublisher events, CurrentUser user, Clock clock) {
        this.visits = visits;
        this.audit = audit;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Plans a visit, of which the company is hereby told.
     *
     * @throws IllegalArgumentException when the plan has {@linkplain NewVisit#faults faults}
     */
    @Transactional
    public VisitId plan(NewVisit visit) {
        Set<NewVisit.Fault> faults = visit.faults(clock.instant());
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("not a plan of a visit: " + faults);
        }
        VisitId id = VisitId.random();
        visits.add(id, visit, now(), user.id());
        announce(new VisitEvent.VisitPlanned(id, visit.file()));
        return id;
    }

    /**
     * Gives a visit that has not begun another plan; it stays the same visit for whoever was told of it.
     *
     * @throws IllegalArgumentException when the plan has {@linkplain NewVisit#faults faults}
     * @throws StaleWrite when the visit is not planned any more
     */
    @Transactional
    public void change(VisitId id, NewVisit plan) {
        Set<NewVisit.Fault> faults = plan.faults(clock.instant());
        Visit before = visits.lock(id)
                .filter(found -> found.state() == Visit.State.PLANNED)
                .orElseThrow(() -> new StaleWrite("visit", id.toString()));
        if (!faults.isEmpty() || !before.file().equals(plan.file())) {
            throw new IllegalArgumentException("not a plan of this visit: " + faults);
        }
        visits.change(before, plan, now());
        Set<String> left = new HashSet<>(before.team());
        left.removeAll(plan.team());
        announce(new VisitEvent.VisitChanged(id, before.file(), left));
    }

    public Optional<Visit> find(VisitId id) {
        return visits.find(id);
    }

    /** The earliest first. */
    public List<Visit> of(CaseId file) {
        return visits.of(file);
    }

    /** What is to come for somebody, or under way. */
    public List<Visit> ahead(String person) {
        return visits.ahead(person);
    }

    /** @throws StaleWrite when the visit is not planned any more */
    @Transactional
    public void begin(VisitId id) {
        move(id, Set.of(Visit.State.PLANNED), Visit.State.UNDER_WAY);
    }

    /** @throws StaleWrite when the visit is not under way */
    @Transactional
    public void end(VisitId id) {
        move(id, Set.of(Visit.State.UNDER_WAY), Visit.State.ENDED);
    }

    /** @throws StaleWrite when the visit has begun */
    @Transactional
    public void callOff(VisitId id) {
        move(id, Set.of(Visit.State.PLANNED), Visit.State.CALLED_OFF);
    }

    private void move(VisitId id, Set<Visit.State> from, Visit.State to) {
        Visit visit = visits.lock(id)
                .filter(found -> from.contains(found.state()))
                .orElseThrow(() -> new StaleWrite("visit", id.toString()));
        visits.move(visit, to, now());
        announce(new VisitEvent.VisitMoved(id, visit.file(), to));
    }

    @Transactional
    public void attend(
            VisitId id, String name, String position, Attendance.Side side, Attendance.Means means, String knownBy) {
        Visit visit = visits.lock(id).orElseThrow(() -> new StaleWrite("visit", id.toString()));
        visits.attend(visit.id(), new Attendance(name, position, side, means, knownBy, user.id(), now()));
    }

    public List<Attendance> attended(VisitId id) {
        return visits.attended(id);
    }

    private void announce(VisitEvent event) {
        audit.record(event);
        events.publishEvent(event);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
