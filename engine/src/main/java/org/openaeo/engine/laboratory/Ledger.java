package org.openaeo.engine.laboratory;

import java.util.HashSet;
import java.util.Set;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Dictionary;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.engine.model.KnownRevenue;

/** What history knows of each row, for keeping accounts; policies do not see it. */
final class Ledger {
    private final Declarations history;
    private final double[] revenue;
    private final boolean recorded;
    private final boolean[] trusted;

    Ledger(Declarations history, Set<String> trustedLevels) {
        this.history = history;
        int[] all = new int[history.size()];
        for (int row = 0; row < all.length; row++) {
            all[row] = row;
        }
        KnownRevenue known = KnownRevenue.of(history, all);
        recorded = known.recorded();
        revenue = known.amounts();
        Dictionary codes = history.dictionary(Field.TRUST);
        Set<Integer> levels = new HashSet<>();
        trustedLevels.forEach(level -> levels.add(codes.find(level)));
        levels.remove(Dictionary.MISSING);
        trusted = new boolean[all.length];
        for (int row = 0; row < all.length; row++) {
            trusted[row] = levels.contains(history.code(Field.TRUST, row));
        }
    }

    boolean revenueRecorded() {
        return recorded;
    }

    boolean known(int row) {
        return history.outcome(row).isLabel();
    }

    boolean irregular(int row) {
        return history.outcome(row) == InspectionOutcome.IRREGULAR;
    }

    /** What inspecting the row recovers; 0 unless it is irregular. */
    double revenue(int row) {
        return irregular(row) ? revenue[row] : 0;
    }

    boolean trusted(int row) {
        return trusted[row];
    }
}
