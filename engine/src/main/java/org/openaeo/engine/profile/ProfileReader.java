package org.openaeo.engine.profile;

import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.openaeo.engine.profile.ProfileFamily.Keeps;

import static org.openaeo.engine.profile.ProfileStatistic.AGE;
import static org.openaeo.engine.profile.ProfileStatistic.INSPECTED;
import static org.openaeo.engine.profile.ProfileStatistic.IRREGULAR;
import static org.openaeo.engine.profile.ProfileStatistic.LOG_NET_MASS_MEAN;
import static org.openaeo.engine.profile.ProfileStatistic.LOG_UNIT_VALUE_MEAN;
import static org.openaeo.engine.profile.ProfileStatistic.LOG_UNIT_VALUE_SPREAD;
import static org.openaeo.engine.profile.ProfileStatistic.RATE;
import static org.openaeo.engine.profile.ProfileStatistic.RECENCY;
import static org.openaeo.engine.profile.ProfileStatistic.REVENUE;
import static org.openaeo.engine.profile.ProfileStatistic.TAX_RATE_MEAN;
import static org.openaeo.engine.profile.ProfileStatistic.UNIT_VALUES;
import static org.openaeo.engine.profile.ProfileStatistic.VOLUME;

/**
 * Reads what profiles know of a declaration's groups as of a day.
 *
 * <p>Traffic and labels may come from different profiles: in training a row's labels may have to exclude its own
 * while its traffic is simply that of the days before. Holds scratch space: one reader for each thread.
 */
public final class ProfileReader {
    private static final ProfileFamily[] FAMILIES = ProfileFamily.values();
    private static final int WIDTH = ProfileStatistic.values().length;
    /** The rate assumed where nothing at all was ever inspected. */
    private static final double IGNORANCE = 0.5;

    private final Profiles traffic;
    private final Profiles labels;
    private final double[] strengths = new double[FAMILIES.length];
    private final int[] parents = new int[FAMILIES.length];
    private final boolean[] kept = new boolean[FAMILIES.length];
    private final long[] keys = new long[FAMILIES.length];
    private final long[] scratch = new long[ProfileKeys.scratchLength()];
    private final double[] statistics = new double[FAMILIES.length * WIDTH];
    private int day = Integer.MIN_VALUE;
    private double scale;

    public ProfileReader(Profiles traffic, Profiles labels, Smoothing smoothing) {
        this.traffic = traffic;
        this.labels = labels;
        for (ProfileFamily family : FAMILIES) {
            int at = family.ordinal();
            strengths[at] = smoothing.strength(family);
            parents[at] = family.parent().map(ProfileFamily::ordinal).orElse(-1);
            kept[at] = traffic.settings().families().contains(family);
        }
    }

    /** Where a statistic of a family stands in {@link #statistics}. */
    public static int index(ProfileFamily family, ProfileStatistic statistic) {
        return family.ordinal() * WIDTH + statistic.ordinal();
    }

    /** What was read last; overwritten by the next {@link #read}. */
    public double[] statistics() {
        return statistics;
    }

    /** Reads all statistics of the row's groups, counts faded to the row's day. */
    public void read(ProfileKeys rows, int row) {
        rows.fill(row, keys, scratch);
        asOf(rows.declarations().epochDay(row));
        for (int family = 0; family < FAMILIES.length; family++) {
            if (kept[family]) {
                readTraffic(family);
                readLabels(family);
                readUnitValues(family);
                readMean(family, Keeps.NET_MASS, LOG_NET_MASS_MEAN);
                readMean(family, Keeps.TAX_RATE, TAX_RATE_MEAN);
            }
        }
    }

    /** Whether the family is kept and the row read last states its key. */
    public boolean states(ProfileFamily family) {
        return kept[family.ordinal()] && keys[family.ordinal()] != ProfileKeys.NONE;
    }

    /** The family's part of what was read last; empty facts where the declaration does not state the family's key. */
    public ProfileFact fact(ProfileFamily family) {
        double mean = statistic(family, LOG_UNIT_VALUE_MEAN);
        double spread = statistic(family, LOG_UNIT_VALUE_SPREAD);
        double age = statistic(family, AGE);
        double recency = statistic(family, RECENCY);
        return new ProfileFact(
                family,
                orZero(statistic(family, VOLUME)),
                age >= 0 ? OptionalInt.of(day - (int) age) : OptionalInt.empty(),
                recency >= 0 ? OptionalInt.of(day - (int) recency) : OptionalInt.empty(),
                orZero(statistic(family, INSPECTED)),
                orZero(statistic(family, IRREGULAR)),
                orZero(statistic(family, REVENUE)),
                statistic(family, RATE),
                family.parent().map(parent -> statistic(parent, RATE)).orElse(IGNORANCE),
                orZero(statistic(family, UNIT_VALUES)),
                Double.isNaN(mean) ? OptionalDouble.empty() : OptionalDouble.of(Math.exp(mean)),
                Double.isNaN(spread) ? OptionalDouble.empty() : OptionalDouble.of(spread));
    }

    private double statistic(ProfileFamily family, ProfileStatistic statistic) {
        return statistics[index(family, statistic)];
    }

    private void asOf(int newDay) {
        if (newDay != day) {
            day = newDay;
            scale = traffic.settings().decay().scale(day);
        }
    }

    private void readTraffic(int family) {
        SumTable table = traffic.table(Keeps.TRAFFIC, FAMILIES[family]);
        if (table == null) {
            return;
        }
        int slot = slot(table, family);
        if (slot == SumTable.ABSENT) {
            boolean stated = keys[family] != ProfileKeys.NONE;
            put(family, VOLUME, stated ? 0 : Double.NaN);
            put(family, AGE, stated ? -1 : Double.NaN);
            put(family, RECENCY, stated ? -1 : Double.NaN);
        } else {
            put(family, VOLUME, table.sum(slot, Profiles.VOLUME) * scale);
            put(family, AGE, day - table.firstDay(slot));
            put(family, RECENCY, day - table.lastDay(slot));
        }
    }

    private void readLabels(int family) {
        SumTable table = labels.table(Keeps.LABELS, FAMILIES[family]);
        if (table == null) {
            return;
        }
        double parentRate = parents[family] < 0 ? IGNORANCE : statistics[parents[family] * WIDTH + RATE.ordinal()];
        int slot = slot(table, family);
        if (slot == SumTable.ABSENT) {
            double none = keys[family] != ProfileKeys.NONE ? 0 : Double.NaN;
            put(family, INSPECTED, none);
            put(family, IRREGULAR, none);
            put(family, REVENUE, none);
            put(family, RATE, parentRate);
        } else {
            double inspected = table.sum(slot, Profiles.INSPECTED) * scale;
            double irregular = table.sum(slot, Profiles.IRREGULAR) * scale;
            double strength = strengths[family];
            put(family, INSPECTED, inspected);
            put(family, IRREGULAR, irregular);
            put(family, REVENUE, table.sum(slot, Profiles.REVENUE) * scale);
            put(family, RATE, (irregular + strength * parentRate) / (inspected + strength));
        }
    }

    private void readUnitValues(int family) {
        SumTable table = traffic.table(Keeps.UNIT_VALUE, FAMILIES[family]);
        if (table == null) {
            return;
        }
        int slot = slot(table, family);
        if (slot == SumTable.ABSENT) {
            put(family, UNIT_VALUES, keys[family] != ProfileKeys.NONE ? 0 : Double.NaN);
            put(family, LOG_UNIT_VALUE_MEAN, Double.NaN);
            put(family, LOG_UNIT_VALUE_SPREAD, Double.NaN);
        } else {
            double count = table.sum(slot, Profiles.COUNT);
            double mean = table.sum(slot, Profiles.SUM) / count;
            double variance = table.sum(slot, Profiles.SQUARES) / count - mean * mean;
            put(family, UNIT_VALUES, count * scale);
            put(family, LOG_UNIT_VALUE_MEAN, mean);
            put(family, LOG_UNIT_VALUE_SPREAD, Math.sqrt(Math.max(0, variance)));
        }
    }

    private void readMean(int family, Keeps what, ProfileStatistic mean) {
        SumTable table = traffic.table(what, FAMILIES[family]);
        if (table != null) {
            int slot = slot(table, family);
            boolean known = slot != SumTable.ABSENT;
            put(family, mean, known ? table.sum(slot, Profiles.SUM) / table.sum(slot, Profiles.COUNT) : Double.NaN);
        }
    }

    private int slot(SumTable table, int family) {
        long key = keys[family];
        return key == ProfileKeys.NONE ? SumTable.ABSENT : table.find(key);
    }

    private void put(int family, ProfileStatistic statistic, double value) {
        statistics[family * WIDTH + statistic.ordinal()] = value;
    }

    private static double orZero(double number) {
        return Double.isNaN(number) ? 0 : number;
    }
}
