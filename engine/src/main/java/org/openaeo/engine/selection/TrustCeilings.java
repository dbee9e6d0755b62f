package org.openaeo.engine.selection;

import java.util.ArrayList;
import java.util.List;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;

/**
 * How many more of each trust level the score may choose.
 *
 * <p>A ceiling bounds the share inspected, whoever asked for the inspection; but only the score gives way to it. What
 * is left for the score is the smaller of two: the ceiling less what rules and the draw have taken in this batch, and
 * the ceiling less what the draw takes of it on average. The first holds in one large batch, the second over many small
 * ones.
 */
final class TrustCeilings {
    private final TrustPolicy policy;
    private final SeededDraws draws;
    private final Allowance levels;
    private final int[] taken;

    TrustCeilings(TrustPolicy policy, Declarations declarations, SeededDraws draws) {
        this.policy = policy;
        this.draws = draws;
        levels = new Allowance(declarations, Field.TRUST);
        taken = new int[levels.groups()];
    }

    /** Counts an inspection that a rule or the draw asked for. */
    void note(int row) {
        taken[levels.groupOf(row)]++;
    }

    /** Sets what the score may take, after rules and the draw. */
    void open(double chanceOfRandom, List<Conflict> conflicts) {
        for (int group = 0; group < levels.groups(); group++) {
            double ceiling = ceiling(group);
            int here = levels.declarations(group);
            if (ceiling < 1 && here > 0) {
                double inBatch = ceiling * here - taken[group];
                double onAverage = (ceiling - chanceOfRandom) * here;
                FairRounding room = new FairRounding(Math.max(0, Math.min(inBatch, onAverage)));
                levels.limit(group, draws.round(room, "ceiling " + levels.name(group)));
                if (taken[group] > Math.ceil(ceiling * here)) {
                    conflicts.add(new Conflict.CeilingPassed(levels.name(group), ceiling, here, taken[group]));
                }
            }
        }
    }

    /** Sets what a documents check may take: the same ceilings over again, as it is another, lighter control. */
    void openForDocuments() {
        for (int group = 0; group < levels.groups(); group++) {
            double ceiling = ceiling(group);
            if (ceiling < 1) {
                FairRounding room = new FairRounding(ceiling * levels.declarations(group));
                levels.limit(group, draws.round(room, "documents ceiling " + levels.name(group)));
            }
        }
    }

    boolean hasRoomFor(int row) {
        return levels.hasRoomFor(row);
    }

    void take(int row) {
        levels.take(row);
    }

    void hold(int row) {
        levels.hold(row);
    }

    List<Conflict> heldBack() {
        List<Conflict> held = new ArrayList<>();
        for (int group = 0; group < levels.groups(); group++) {
            if (levels.held(group) > 0) {
                held.add(new Conflict.CeilingHeld(levels.name(group), ceiling(group), levels.held(group)));
            }
        }
        return held;
    }

    private double ceiling(int group) {
        return policy.of(levels.name(group)).ceiling();
    }
}
