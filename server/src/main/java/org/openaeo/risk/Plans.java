package org.openaeo.risk;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.engine.selection.PlanText;
import org.openaeo.engine.selection.SelectionPlan;
import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.risk.plan.PlanStore;
import org.openaeo.risk.register.Sha256;

/** The selection plans of the administration: the one in force and every one before it. */
@Component
public class Plans {
    /** Who published the plan that comes with the product. */
    public static final String SHIPPED_BY = "system";

    private final PlanStore store;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Clock clock;

    public Plans(PlanStore store, AuditTrail audit, ApplicationEventPublisher events, CurrentUser user, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /** What came of publishing a plan. */
    public sealed interface Publication {
        record Published(PlanVersion version) implements Publication {}

        /** Somebody else has published a plan since; it must be read first. */
        record Overtaken(PlanVersion current) implements Publication {}

        /** It says what the plan in force says already. */
        record Unchanged(PlanVersion current) implements Publication {}
    }

    /** The plan in force. Where none was ever published, the plan that comes with the product is put into force. */
    @Transactional
    public PlanVersion current() {
        return store.current().orElseGet(this::ship);
    }

    public Optional<PlanVersion> version(int number) {
        return store.find(number);
    }

    /** Versions below {@code below}, the latest first. */
    public List<PlanVersion> before(int below, int atMost) {
        return store.before(below, atMost);
    }

    /**
     * Puts a plan into force.
     *
     * @param basedOn the version that was in force when its author began
     * @param reason why, not blank
     */
    @Transactional
    public Publication publish(SelectionPlan plan, int basedOn, String reason) {
        PlanVersion current = current();
        if (current.number() != basedOn) {
            return new Publication.Overtaken(current);
        }
        if (current.plan().equals(plan)) {
            return new Publication.Unchanged(current);
        }
        PlanVersion next = version(current.number() + 1, plan, reason.strip(), user.id());
        return add(next) ? new Publication.Published(next) : new Publication.Overtaken(current());
    }

    private PlanVersion ship() {
        PlanVersion first =
                version(1, SelectionPlan.standard(), "The plan that comes with OpenAEO, to start from.", SHIPPED_BY);
        return add(first) ? first : store.current().orElseThrow();
    }

    private boolean add(PlanVersion version) {
        if (!store.add(version)) {
            return false;
        }
        PlanPublished published = new PlanPublished(version.number(), version.sha256());
        audit.recordFor(version.publishedBy(), published);
        events.publishEvent(published);
        return true;
    }

    private PlanVersion version(int number, SelectionPlan plan, String reason, String by) {
        String text = PlanText.yaml(plan);
        return new PlanVersion(
                number, plan, text, Sha256.of(text), reason, clock.instant().truncatedTo(ChronoUnit.MICROS), by);
    }
}
