package org.openaeo.engine.selection;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;

/** The hands there are at each office, counted down as inspections are given to it. */
final class OfficeLimits {
    private final Allowance offices;
    private final @Nullable FairRounding[] limits;
    private final int[] drawn;
    private final int[] kept;

    OfficeLimits(Capacity capacity, Declarations declarations, SeededDraws draws) {
        offices = new Allowance(declarations, Field.OFFICE);
        limits = new @Nullable FairRounding[offices.groups()];
        drawn = new int[offices.groups()];
        kept = new int[offices.groups()];
        for (int group = 0; group < offices.groups(); group++) {
            int here = offices.declarations(group);
            int office = group;
            capacity.at(offices.name(group)).ifPresent(limit -> {
                FairRounding rounding = new FairRounding(limit.among(here));
                limits[office] = rounding;
                offices.limit(office, draws.round(rounding, "office " + offices.name(office)));
            });
        }
    }

    /** Gives a randomly drawn row to its office, if that has room. */
    boolean takeRandom(int row) {
        int group = offices.groupOf(row);
        drawn[group]++;
        if (!offices.hasRoomFor(row)) {
            return false;
        }
        offices.take(row);
        kept[group]++;
        return true;
    }

    /** The chance that the row had of being drawn and kept. */
    double chanceOfRandom(int row, RandomSample sample) {
        int group = offices.groupOf(row);
        FairRounding limit = limits[group];
        return limit == null ? sample.probability() : sample.probability(offices.declarations(group), limit);
    }

    boolean hasRoomFor(int row) {
        return offices.hasRoomFor(row);
    }

    void take(int row) {
        offices.take(row);
    }

    void hold(int row) {
        offices.hold(row);
    }

    List<Conflict> randomCuts() {
        List<Conflict> cuts = new ArrayList<>();
        for (int group = 0; group < drawn.length; group++) {
            if (kept[group] < drawn[group]) {
                cuts.add(new Conflict.RandomCutByOffice(offices.name(group), drawn[group], kept[group]));
            }
        }
        return cuts;
    }

    List<Conflict> full() {
        List<Conflict> full = new ArrayList<>();
        for (int group = 0; group < offices.groups(); group++) {
            if (offices.held(group) > 0) {
                full.add(new Conflict.OfficeFull(offices.name(group), offices.held(group)));
            }
        }
        return full;
    }
}
