package org.openaeo.engine.model;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Dictionary;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.profile.ProfileFamily;
import org.openaeo.engine.profile.ProfileKeys;
import org.openaeo.engine.profile.ProfileReader;
import org.openaeo.engine.profile.ProfileStatistic;

/**
 * Computes the features of a declaration: the same code for one and for ten million, in training and in use.
 *
 * <p>Allocates nothing for a row. Holds scratch space: one extractor for each thread.
 */
final class FeatureExtractor {
    /** Unit values spread at least this much, in logarithms, so that a group of equal prices does not explode. */
    private static final double LEAST_SPREAD = 0.05;

    private final Feature[] features;
    private final int[] statisticIndex;
    private final int[] secondIndex;
    private final ProfileKeys keys;
    private final Declarations declarations;
    private final ProfileReader reader;

    FeatureExtractor(FeatureSet set, ProfileKeys keys, ProfileReader reader) {
        this.keys = keys;
        this.reader = reader;
        declarations = keys.declarations();
        features = set.features().toArray(Feature[]::new);
        statisticIndex = new int[features.length];
        secondIndex = new int[features.length];
        for (int at = 0; at < features.length; at++) {
            Feature feature = features[at];
            ProfileFamily family = feature.profileFamily();
            if (family != null) {
                statisticIndex[at] =
                        ProfileReader.index(family, feature.kind().statistic().orElseThrow());
                secondIndex[at] = ProfileReader.index(family, second(feature.kind()));
            }
        }
    }

    ProfileReader reader() {
        return reader;
    }

    double logUnitValue(int row) {
        return keys.logUnitValue(row);
    }

    /** Writes the row's features to {@code out} from {@code offset} on; missing ones are {@code NaN}. */
    void extract(int row, float[] out, int offset) {
        reader.read(keys, row);
        double[] statistics = reader.statistics();
        double logUnitValue = keys.logUnitValue(row);
        double logNetMass = keys.logNetMass(row);
        double taxRate = keys.taxRate(row);
        for (int at = 0; at < features.length; at++) {
            double first = statistics[statisticIndex[at]];
            double second = statistics[secondIndex[at]];
            out[offset + at] = (float)
                    switch (features[at].kind()) {
                        case VALUE -> Math.log1p(declarations.number(Field.VALUE, row));
                        case NET_MASS -> Math.log1p(declarations.number(Field.NET_MASS, row));
                        case UNIT_VALUE -> logUnitValue;
                        case TAX_RATE -> declarations.number(Field.TAX_RATE, row);
                        case DUTY -> Math.log1p(DutyAtStake.of(declarations, row));
                        case HS_NUMBER -> hsNumber(row);
                        case WEEKDAY -> Math.floorMod(declarations.epochDay(row) + 3, 7) + 1;
                        case DIRECT -> direct(row);
                        case RATE, INSPECTED, VOLUME, AGE, RECENCY -> first;
                        case MEAN_REVENUE -> Math.log1p(first / (second + 1));
                        case UNIT_VALUE_DEVIATION -> logUnitValue - first;
                        case NET_MASS_DEVIATION -> logNetMass - first;
                        case TAX_RATE_DEVIATION -> taxRate - first;
                        case UNIT_VALUE_SCORE -> (logUnitValue - second) / Math.max(first, LEAST_SPREAD);
                    };
        }
    }

    private static ProfileStatistic second(FeatureKind kind) {
        return switch (kind) {
            case MEAN_REVENUE -> ProfileStatistic.INSPECTED;
            case UNIT_VALUE_SCORE -> ProfileStatistic.LOG_UNIT_VALUE_MEAN;
            default -> kind.statistic().orElseThrow();
        };
    }

    private double hsNumber(int row) {
        int code = declarations.code(Field.HS, row);
        if (code == Dictionary.MISSING) {
            return Double.NaN;
        }
        String hs = declarations.dictionary(Field.HS).code(code);
        int number = 0;
        for (int digit = 0; digit < 6; digit++) {
            int value = digit < hs.length() ? Character.digit(hs.charAt(digit), 10) : 0;
            if (value < 0) {
                return Double.NaN;
            }
            number = number * 10 + value;
        }
        return number;
    }

    private double direct(int row) {
        int origin = declarations.code(Field.ORIGIN, row);
        int departure = declarations.code(Field.DEPARTURE, row);
        if (origin == Dictionary.MISSING || departure == Dictionary.MISSING) {
            return Double.NaN;
        }
        long originHash = declarations.dictionary(Field.ORIGIN).hash(origin);
        return originHash == declarations.dictionary(Field.DEPARTURE).hash(departure) ? 1 : 0;
    }
}
