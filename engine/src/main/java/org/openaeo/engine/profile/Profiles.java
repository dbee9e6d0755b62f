package org.openaeo.engine.profile;

import org.jspecify.annotations.Nullable;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.engine.profile.ProfileFamily.Keeps;

/**
 * The history of every group of every family, as fading sums that can be added up: the one form in which batch,
 * stream and cluster keep what they have seen.
 *
 * <p>Traffic (what was declared) and outcomes (what inspections found) are observed separately, since the second comes
 * later. Whoever computes features for a day must have observed only earlier days. Not safe for concurrent writing;
 * safe for concurrent reading.
 */
public final class Profiles {
    private static final ProfileFamily[] FAMILIES = ProfileFamily.values();

    static final int VOLUME = 0;
    static final int INSPECTED = 0;
    static final int IRREGULAR = 1;
    static final int REVENUE = 2;
    static final int COUNT = 0;
    static final int SUM = 1;
    static final int SQUARES = 2;

    private final ProfileSettings settings;
    private final @Nullable SumTable[][] tables = new SumTable[Keeps.values().length][];
    private long declarations;
    private long labels;
    private int lastDay = Integer.MIN_VALUE;

    public Profiles(ProfileSettings settings) {
        this.settings = settings;
        for (Keeps kind : Keeps.values()) {
            @Nullable SumTable[] ofKind = new SumTable[FAMILIES.length];
            for (ProfileFamily family : settings.families()) {
                ofKind[family.ordinal()] = family.keeps(kind) ? new SumTable(width(kind), keepsDays(kind)) : null;
            }
            tables[kind.ordinal()] = ofKind;
        }
    }

    public ProfileSettings settings() {
        return settings;
    }

    /** Declarations observed. */
    public long declarations() {
        return declarations;
    }

    /** Outcomes observed that are labels. */
    public long labels() {
        return labels;
    }

    /** The last day observed in days since 1970, or {@link Integer#MIN_VALUE} where nothing was. */
    public int lastDay() {
        return lastDay;
    }

    /** Observes the traffic and, where there is a label, the outcome of every declaration. */
    public void observeAll(Declarations history) {
        ProfileWriter writer = new ProfileWriter(this, ProfileKeys.of(history));
        for (int row = 0; row < history.size(); row++) {
            writer.observeTraffic(row);
            writer.observeOutcome(row);
        }
    }

    /** Adds what the other has seen. Both must have the same settings. */
    public void merge(Profiles other) {
        if (!settings.equals(other.settings)) {
            throw new IllegalArgumentException("profiles with different settings cannot be added");
        }
        for (Keeps kind : Keeps.values()) {
            for (ProfileFamily family : settings.families()) {
                SumTable mine = table(kind, family);
                SumTable theirs = other.table(kind, family);
                if (mine != null && theirs != null) {
                    mine.merge(theirs);
                }
            }
        }
        declarations += other.declarations;
        labels += other.labels;
        lastDay = Math.max(lastDay, other.lastDay);
    }

    public Profiles copy() {
        Profiles copy = new Profiles(settings);
        for (Keeps kind : Keeps.values()) {
            for (ProfileFamily family : settings.families()) {
                SumTable table = table(kind, family);
                if (table != null) {
                    copy.replace(kind, family, table.copy());
                }
            }
        }
        copy.counted(declarations, labels, lastDay);
        return copy;
    }

    @Nullable
    SumTable table(Keeps kind, ProfileFamily family) {
        return tables[kind.ordinal()][family.ordinal()];
    }

    void replace(Keeps kind, ProfileFamily family, SumTable table) {
        tables[kind.ordinal()][family.ordinal()] = table;
    }

    void counted(long moreDeclarations, long moreLabels, int day) {
        declarations += moreDeclarations;
        labels += moreLabels;
        lastDay = Math.max(lastDay, day);
    }

    static int width(Keeps kind) {
        return kind == Keeps.TRAFFIC ? 1 : 3;
    }

    static boolean keepsDays(Keeps kind) {
        return kind == Keeps.TRAFFIC;
    }

    /** The revenue an irregular declaration yielded; 0 where it is not known. */
    static double revenue(Declarations history, int row) {
        double revenue = history.number(Field.REVENUE, row);
        return history.outcome(row) == InspectionOutcome.IRREGULAR && revenue > 0 ? revenue : 0;
    }
}
