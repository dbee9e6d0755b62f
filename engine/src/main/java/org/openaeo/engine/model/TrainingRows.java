package org.openaeo.engine.model;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Dictionary;
import org.openaeo.engine.profile.ProfileKeys;
import org.openaeo.engine.profile.ProfileReader;
import org.openaeo.engine.profile.ProfileSettings;
import org.openaeo.engine.profile.ProfileWriter;
import org.openaeo.engine.profile.Profiles;
import org.openaeo.engine.profile.Smoothing;
import org.openaeo.engine.profile.SmoothingEstimate;

/**
 * Computes the features of past declarations as they would have been known, so that no row sees its own outcome.
 *
 * <p>Traffic always counts up to the day before. Labels count up to the day before ({@link Encoding#PREQUENTIAL}) or
 * over the whole window but for the row's own tenth ({@link Encoding#OUT_OF_FOLD}).
 */
final class TrainingRows {
    private static final int FOLDS = 10;

    private final Declarations history;
    private final ProfileKeys keys;
    private final ProfileSettings settings;
    private final FeatureSet features;
    private final int[] byTime;

    TrainingRows(Declarations history, ProfileSettings settings, FeatureSet features) {
        this.history = history;
        this.settings = settings;
        this.features = features;
        keys = ProfileKeys.of(history);
        byTime = history.rowsByTime();
    }

    /** How strongly rates lean on their parents: as asked for, or as the labelled rows themselves show. */
    Smoothing smoothing(double asked, Profiles profiles, int[] labelled) {
        return asked > 0 ? Smoothing.uniform(asked) : SmoothingEstimate.of(profiles, keys, labelled);
    }

    /** The profiles of all rows before the day. */
    Profiles profilesBefore(int day) {
        Profiles profiles = new Profiles(settings);
        ProfileWriter writer = new ProfileWriter(profiles, keys);
        for (int row : byTime) {
            if (history.epochDay(row) >= day) {
                break;
            }
            writer.observeTraffic(row);
            writer.observeOutcome(row);
        }
        return profiles;
    }

    /** Features of the rows by profiles that stand still, as a later file is scored. */
    EncodedRows asOf(Profiles profiles, Smoothing smoothing, int[] rows) {
        FeatureExtractor extractor =
                new FeatureExtractor(features, keys, new ProfileReader(profiles, profiles, smoothing));
        float[] out = new float[Math.multiplyExact(rows.length, features.size())];
        for (int at = 0; at < rows.length; at++) {
            extractor.extract(rows[at], out, at * features.size());
        }
        return new EncodedRows(rows, out, features.size());
    }

    /**
     * Features of the rows, each as of its own day.
     *
     * @param rows in order of time, all before {@code end}
     */
    EncodedRows encoded(int[] rows, int end, Encoding encoding, Smoothing smoothing, Progress progress) {
        Profiles seen = new Profiles(settings);
        ProfileWriter writer = new ProfileWriter(seen, keys);
        FeatureExtractor[] extractors = switch (encoding) {
            case PREQUENTIAL ->
                new FeatureExtractor[] {new FeatureExtractor(features, keys, new ProfileReader(seen, seen, smoothing))};
            case OUT_OF_FOLD -> outOfFold(seen, end, smoothing);
        };
        float[] out = new float[Math.multiplyExact(rows.length, features.size())];
        int next = 0;
        for (int from = 0; from < byTime.length && next < rows.length; ) {
            int day = history.epochDay(byTime[from]);
            progress.report("encode", next, rows.length);
            for (; next < rows.length && history.epochDay(rows[next]) == day; next++) {
                int fold = fold(rows[next]) % extractors.length;
                extractors[fold].extract(rows[next], out, next * features.size());
            }
            for (; from < byTime.length && history.epochDay(byTime[from]) == day; from++) {
                writer.observeTraffic(byTime[from]);
                writer.observeOutcome(byTime[from]);
            }
        }
        return new EncodedRows(rows, out, features.size());
    }

    private FeatureExtractor[] outOfFold(Profiles traffic, int end, Smoothing smoothing) {
        FeatureExtractor[] extractors = new FeatureExtractor[FOLDS];
        for (int fold = 0; fold < FOLDS; fold++) {
            Profiles others = new Profiles(settings);
            ProfileWriter writer = new ProfileWriter(others, keys);
            for (int row : byTime) {
                if (history.epochDay(row) < end && fold(row) != fold) {
                    writer.observeOutcome(row);
                }
            }
            extractors[fold] = new FeatureExtractor(features, keys, new ProfileReader(traffic, others, smoothing));
        }
        return extractors;
    }

    private int fold(int row) {
        return (int) Long.remainderUnsigned(Dictionary.hashOf(history.id(row)), FOLDS);
    }
}
