package org.openaeo.clearance.decision;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.clearance.DayDecided;
import org.openaeo.clearance.Days;
import org.openaeo.clearance.ReplayReport;
import org.openaeo.clearance.RunId;
import org.openaeo.clearance.SelectionAnswer;
import org.openaeo.clearance.SelectionOrder;
import org.openaeo.clearance.SelectionRun;
import org.openaeo.clearance.SelectionRun.OfficeList;
import org.openaeo.clearance.SelectionRuns;
import org.openaeo.clearance.storage.LearningStore;
import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.risk.PlanVersion;
import org.openaeo.risk.Plans;
import org.openaeo.risk.RiskSelection;
import org.openaeo.risk.Targeting;
import org.openaeo.risk.Vantage;

/** Decides the declarations of a day in one transaction: read, trusted, scored, chosen, written down. */
@Component
class DaySelection implements SelectionRuns {
    private final CandidateStore candidates;
    private final RunStore runs;
    private final DecisionStore decisions;
    private final ImporterTrust trust;
    private final Plans plans;
    private final Targeting targeting;
    private final Replay replay;
    private final LearningStore learning;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Days days;
    private final Clock clock;
    private final SecureRandom seeds = new SecureRandom();

    DaySelection(
            CandidateStore candidates,
            RunStore runs,
            DecisionStore decisions,
            ImporterTrust trust,
            Plans plans,
            Targeting targeting,
            Replay replay,
            LearningStore learning,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Days days,
            Clock clock) {
        this.candidates = candidates;
        this.runs = runs;
        this.decisions = decisions;
        this.trust = trust;
        this.plans = plans;
        this.targeting = targeting;
        this.replay = replay;
        this.learning = learning;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public SelectionAnswer run(SelectionOrder order, Progress progress) {
        return transactions.execute(_ -> decide(order, progress));
    }

    @Override
    public Optional<SelectionRun> find(RunId id) {
        return runs.find(id);
    }

    @Override
    public Optional<ReplayReport> replay(RunId id) {
        return transactions.execute(_ -> runs.find(id).map(replay::of));
    }

    private SelectionAnswer decide(SelectionOrder order, Progress progress) {
        runs.lockDay(order.day());
        List<OfficeList> standing = runs.listsInForce(order.day(), order.offices());
        List<Long> replaced = standing.stream().map(OfficeList::id).toList();
        List<String> inspected = runs.officesInspected(replaced);
        if (!inspected.isEmpty()) {
            return new SelectionAnswer.AlreadyInspected(inspected);
        }
        Instant start = days.start(order.day());
        Instant end = days.start(order.day().plusDays(1));
        Instant known = order.asOf().orElseGet(learning::cutOff);
        TrustOfDay levels = trust.of(candidates.importers(start, end, known, order.offices()), known);
        Declarations lodged = candidates.candidates(start, end, known, order.offices(), levels.codes());
        if (lodged.size() == 0) {
            return new SelectionAnswer.NothingLodged();
        }
        PlanVersion plan = plans.current();
        long seed = order.seed().orElseGet(seeds::nextLong);
        RiskSelection chosen = targeting.assess(lodged, plan, seed, new Vantage(start, known), progress);
        Drafting drafting = new Drafting(lodged, chosen, plan.plan().trustPolicy(), levels);
        SelectionRun run = newRun(order, known, plan, chosen, drafting);
        runs.supersede(replaced, run.id(), known);
        decisions.withdrawOpenInspections(replaced);
        write(run, drafting);
        DayDecided decided = new DayDecided(
                run.id(),
                run.day(),
                run.declarations(),
                run.selected(),
                run.planVersion(),
                run.modelName(),
                run.seed());
        audit.record(decided);
        events.publishEvent(decided);
        return new SelectionAnswer.Decided(runs.find(run.id()).orElseThrow());
    }

    private SelectionRun newRun(
            SelectionOrder order, Instant known, PlanVersion plan, RiskSelection chosen, Drafting drafting) {
        return new SelectionRun(
                new RunId(UUID.randomUUID()),
                order.day(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                known,
                order.by(),
                chosen.scoredBy().map(scored -> scored.id().toString()),
                chosen.scoredBy().map(scored -> scored.name()).orElse(""),
                plan.number(),
                chosen.selection().seed(),
                plan.plan().randomShare(),
                chosen.size(),
                chosen.selection().capacity(),
                chosen.scoredBy().map(scored -> scored.insideTraining()).orElse(false),
                chosen.selection().conflicts().stream()
                        .map(SelectionRun.StoredConflict::of)
                        .toList(),
                drafting.lists());
    }

    private void write(SelectionRun run, Drafting drafting) {
        runs.add(run, drafting.features());
        Map<String, Long> numbers = new HashMap<>();
        for (OfficeList list : run.lists()) {
            numbers.put(list.office(), runs.addList(run, list));
        }
        decisions.add(drafting.drafts(), numbers);
        decisions.openInspections(new ArrayList<>(numbers.values()));
    }
}
