package org.openaeo.engine.selection;

import java.util.ArrayList;
import java.util.List;

import org.openaeo.engine.declaration.Declarations;

/** One selection being made, step by step. */
final class SelectionRun {
    private final int rows;
    private final SelectionPlan plan;
    private final long seed;
    private final SeededDraws draws;
    private final RankingValues values;
    private final long[] ties;
    private final RuleHits rules;
    private final OfficeLimits offices;
    private final TrustCeilings ceilings;
    private final ChoiceList list;
    private final List<Conflict> conflicts = new ArrayList<>();

    SelectionRun(Declarations declarations, CandidateScores scores, SelectionPlan plan, long seed) {
        this(declarations, scores, plan, seed, new RankingValues(declarations, scores, plan));
    }

    SelectionRun(
            Declarations declarations, CandidateScores scores, SelectionPlan plan, long seed, RankingValues values) {
        rows = declarations.size();
        this.plan = plan;
        this.seed = seed;
        draws = new SeededDraws(seed, declarations);
        this.values = values;
        ties = draws.priorities("ties");
        rules = new RuleHits(plan.rules(), declarations, scores);
        offices = new OfficeLimits(plan.capacity(), declarations, draws);
        ceilings = new TrustCeilings(plan.trustPolicy(), declarations, draws);
        list = new ChoiceList(values, rules);
    }

    Selection run() {
        CapacityOfBatch capacity = CapacityOfBatch.of(plan.capacity().overall(), rows, draws, conflicts);
        RandomSample sample = new RandomSample(draws, rows, plan.randomShare(), capacity.expected());
        int left = capacity.drawn() - drawRandom(sample, capacity);
        left -= inspectByRules(left);
        ceilings.open(sample.probability(), conflicts);
        left -= inspectByScore(left);
        if (left > 0) {
            conflicts.add(new Conflict.CapacityLeft(capacity.drawn(), left));
        }
        followLighterRules();
        plan.documents().ifPresent(this::checkDocuments);
        conflicts.addAll(rules.undecided());
        return new Selection(list.inOrder(), conflicts, plan, seed, rows, capacity.drawn());
    }

    private int drawRandom(RandomSample sample, CapacityOfBatch capacity) {
        FairRounding share = new FairRounding(plan.randomShare() * capacity.drawn());
        int size = draws.round(share, "random share");
        if (share.lower() == 0 && share.expected() > 0) {
            conflicts.add(new Conflict.RandomBelowOne(share.expected(), size));
        }
        int kept = 0;
        for (int row : sample.draw(size)) {
            if (offices.takeRandom(row)) {
                ceilings.note(row);
                list.addRandom(row, offices.chanceOfRandom(row, sample));
                kept++;
            }
        }
        conflicts.addAll(offices.randomCuts());
        return kept;
    }

    private int inspectByRules(int left) {
        List<Integer> named = rowsNamedFor(Lane.RED);
        int inspected = 0;
        for (int row : named) {
            boolean hands = inspected < left && offices.hasRoomFor(row);
            if (hands) {
                offices.take(row);
                ceilings.note(row);
                inspected++;
            }
            list.addRuled(row, hands ? Lane.RED : Lane.YELLOW);
        }
        if (inspected < named.size()) {
            conflicts.add(new Conflict.RulesBeyondCapacity(named.size(), inspected));
        }
        return inspected;
    }

    private int inspectByScore(int left) {
        RankedRows ranked = new RankedRows(values.all(), ties, row -> !list.has(row));
        int inspected = 0;
        while (inspected < left && !ranked.isEmpty()) {
            int row = ranked.next();
            if (!ceilings.hasRoomFor(row)) {
                ceilings.hold(row);
            } else if (!offices.hasRoomFor(row)) {
                offices.hold(row);
            } else {
                ceilings.take(row);
                offices.take(row);
                list.addScored(row, Lane.RED, ranked.place());
                inspected++;
            }
        }
        conflicts.addAll(ceilings.heldBack());
        conflicts.addAll(offices.full());
        return inspected;
    }

    private void followLighterRules() {
        for (Lane lane : List.of(Lane.YELLOW, Lane.BLUE)) {
            for (int row : rowsNamedFor(lane)) {
                list.addRuled(row, lane);
            }
        }
    }

    private void checkDocuments(Limit limit) {
        int size = draws.round(new FairRounding(limit.among(rows)), "documents");
        ceilings.openForDocuments();
        RankedRows ranked = new RankedRows(values.all(), ties, row -> !list.has(row));
        for (int checked = 0; checked < size && !ranked.isEmpty(); ) {
            int row = ranked.next();
            if (ceilings.hasRoomFor(row)) {
                ceilings.take(row);
                list.addScored(row, Lane.YELLOW, ranked.place());
                checked++;
            }
        }
    }

    /** Rows whose strongest rule asks for the lane and that nothing has chosen yet, by ranking value. */
    private List<Integer> rowsNamedFor(Lane lane) {
        List<Integer> named = new ArrayList<>();
        for (int row : rules.rows()) {
            if (rules.lane(row) == lane && !list.has(row)) {
                named.add(row);
            }
        }
        named.sort((a, b) -> RankedRows.compare(a, b, values.all(), ties));
        return named;
    }
}
