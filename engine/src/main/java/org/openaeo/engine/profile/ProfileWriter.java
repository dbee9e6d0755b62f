package org.openaeo.engine.profile;

import java.util.Arrays;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.engine.profile.ProfileFamily.Keeps;

/** Adds declarations of one set to profiles. Not safe for concurrent use. */
public final class ProfileWriter {
    private static final ProfileFamily[] FAMILIES = ProfileFamily.values();

    private final Profiles profiles;
    private final ProfileKeys keys;
    private final Declarations history;
    private final Decay decay;
    private final ProfileFamily[] families;
    private final long[] rowKeys = new long[FAMILIES.length];
    private final long[] scratch = new long[ProfileKeys.scratchLength()];
    private int day = Integer.MIN_VALUE;
    private double weight;

    public ProfileWriter(Profiles profiles, ProfileKeys keys) {
        this.profiles = profiles;
        this.keys = keys;
        history = keys.declarations();
        decay = profiles.settings().decay();
        families = profiles.settings().families().toArray(ProfileFamily[]::new);
        Arrays.sort(families);
    }

    /** Observes that the declaration was made. */
    public void observeTraffic(int row) {
        prepare(row);
        double logUnitValue = keys.logUnitValue(row);
        double logNetMass = keys.logNetMass(row);
        double taxRate = keys.taxRate(row);
        for (ProfileFamily family : families) {
            long key = rowKeys[family.ordinal()];
            if (key != ProfileKeys.NONE) {
                addTraffic(family, key);
                add(Keeps.UNIT_VALUE, family, key, logUnitValue);
                add(Keeps.NET_MASS, family, key, logNetMass);
                add(Keeps.TAX_RATE, family, key, taxRate);
            }
        }
        profiles.counted(1, 0, day);
    }

    /** Observes what an inspection found; an outcome that is no label changes nothing. */
    public void observeOutcome(int row) {
        countOutcome(row, 1);
    }

    /** Takes back an outcome that was observed and has been corrected since. */
    public void retractOutcome(int row) {
        countOutcome(row, -1);
    }

    private void countOutcome(int row, int times) {
        InspectionOutcome outcome = history.outcome(row);
        if (!outcome.isLabel()) {
            return;
        }
        prepare(row);
        double revenue = Profiles.revenue(history, row);
        for (ProfileFamily family : families) {
            SumTable labels = profiles.table(Keeps.LABELS, family);
            long key = rowKeys[family.ordinal()];
            if (labels != null && key != ProfileKeys.NONE) {
                int slot = labels.slot(key);
                labels.add(slot, Profiles.INSPECTED, times * weight);
                if (outcome == InspectionOutcome.IRREGULAR) {
                    labels.add(slot, Profiles.IRREGULAR, times * weight);
                    labels.add(slot, Profiles.REVENUE, times * weight * revenue);
                }
            }
        }
        profiles.counted(0, times, day);
    }

    private void addTraffic(ProfileFamily family, long key) {
        SumTable traffic = profiles.table(Keeps.TRAFFIC, family);
        if (traffic != null) {
            int slot = traffic.slot(key);
            traffic.add(slot, Profiles.VOLUME, weight);
            traffic.seen(slot, day, day);
        }
    }

    private void add(Keeps what, ProfileFamily family, long key, double measure) {
        SumTable table = profiles.table(what, family);
        if (table != null && !Double.isNaN(measure)) {
            int slot = table.slot(key);
            table.add(slot, Profiles.COUNT, weight);
            table.add(slot, Profiles.SUM, weight * measure);
            table.add(slot, Profiles.SQUARES, weight * measure * measure);
        }
    }

    private void prepare(int row) {
        keys.fill(row, rowKeys, scratch);
        int rowDay = history.epochDay(row);
        if (rowDay != day) {
            day = rowDay;
            weight = decay.weight(day);
        }
    }
}
