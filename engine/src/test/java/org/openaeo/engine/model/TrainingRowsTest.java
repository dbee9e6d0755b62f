package org.openaeo.engine.model;

import java.util.Arrays;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.engine.profile.Decay;
import org.openaeo.engine.profile.Histories;
import org.openaeo.engine.profile.ProfileSettings;
import org.openaeo.engine.profile.Smoothing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No training row may see its own outcome, nor (unless asked for) a later one. The probe: change what must not be
 * seen, and see whether the features change.
 */
class TrainingRowsTest {
    private static final ProfileSettings SETTINGS = ProfileSettings.all(new Decay(90));
    private static final FeatureSet FEATURES = FeatureSet.of(SETTINGS);
    private static final Smoothing SMOOTHING = Smoothing.uniform(1);
    private static final int ROWS = 300;
    private static final int DAYS = 30;

    @Property(tries = 20)
    void featuresOfADayDoNotKnowTheDayOrLaterOnes(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = DAYS - 1) int day) {
        Declarations history = Histories.random(seed, ROWS, DAYS);
        int from = (int) Histories.FIRST_DAY.toEpochDay() + day;
        Declarations changed = changedFrom(history, from);

        float[] before = prequential(history);
        float[] after = prequential(changed);

        int known = lastRowOf(history, from);
        assertThat(Arrays.copyOf(after, known * FEATURES.size()))
                .containsExactly(Arrays.copyOf(before, known * FEATURES.size()));
    }

    @Test
    void theProbeCatchesALeak() {
        Declarations history = Histories.random(1, ROWS, DAYS);
        int from = (int) Histories.FIRST_DAY.toEpochDay() + DAYS / 2;
        int known = lastRowOf(history, from);

        // profiles of the whole window, applied to rows within it: the leak that the probe is for
        float[] before = leaking(history);
        float[] after = leaking(changedFrom(history, from));

        assertThat(Arrays.copyOf(after, known * FEATURES.size()))
                .isNotEqualTo(Arrays.copyOf(before, known * FEATURES.size()));
    }

    @Property(tries = 10)
    void outOfFoldFeaturesDoNotKnowTheirOwnOutcome(@ForAll long seed, @ForAll @IntRange(max = ROWS - 1) int row) {
        Declarations history = Histories.random(seed, ROWS, DAYS);
        Declarations changed = withOutcomeOf(history, row, InspectionOutcome.IRREGULAR);
        Declarations other = withOutcomeOf(history, row, InspectionOutcome.CONFORM);
        int from = IntStream.range(0, ROWS)
                        .filter(at -> history.rowsByTime()[at] == row)
                        .findFirst()
                        .orElseThrow()
                * FEATURES.size();
        int to = from + FEATURES.size();

        float[] first = encoded(changed, Encoding.OUT_OF_FOLD);
        float[] second = encoded(other, Encoding.OUT_OF_FOLD);

        assertThat(Arrays.copyOfRange(second, from, to)).containsExactly(Arrays.copyOfRange(first, from, to));
    }

    @Test
    void whatWasOnlyChosenAndNotInspectedTeachesNothing() {
        Declarations history = Histories.random(2, ROWS, DAYS);
        Declarations chosen = history;
        for (int row = 0; row < ROWS; row++) {
            if (!history.outcome(row).isLabel()) {
                chosen = withOutcomeOf(chosen, row, InspectionOutcome.NOT_CONTROLLED);
            }
        }

        assertThat(prequential(chosen)).containsExactly(prequential(history));
    }

    private static float[] prequential(Declarations history) {
        return encoded(history, Encoding.PREQUENTIAL);
    }

    private static float[] encoded(Declarations history, Encoding encoding) {
        return rows(history)
                .encoded(history.rowsByTime(), Integer.MAX_VALUE, encoding, SMOOTHING, Progress.NONE)
                .features();
    }

    private static float[] leaking(Declarations history) {
        TrainingRows rows = rows(history);
        return rows.asOf(rows.profilesBefore(Integer.MAX_VALUE), SMOOTHING, history.rowsByTime())
                .features();
    }

    private static TrainingRows rows(Declarations history) {
        return new TrainingRows(history, SETTINGS, FEATURES);
    }

    /** Rows are in order of days but not of hours; these are all that come before the end of the day. */
    private static int lastRowOf(Declarations history, int day) {
        return (int) IntStream.range(0, ROWS)
                .filter(row -> history.epochDay(row) <= day)
                .count();
    }

    /** The same rows, with the outcomes of the day and later turned round and their later traffic gone elsewhere. */
    private static Declarations changedFrom(Declarations history, int day) {
        return copy(history, day, -1, InspectionOutcome.NOT_INSPECTED);
    }

    private static Declarations withOutcomeOf(Declarations history, int row, InspectionOutcome outcome) {
        return copy(history, Integer.MAX_VALUE, row, outcome);
    }

    private static Declarations copy(Declarations history, int day, int changedRow, InspectionOutcome outcome) {
        Declarations.Builder builder = Declarations.builder();
        for (int row = 0; row < history.size(); row++) {
            builder.start(history.id(row), history.epochMinute(row));
            boolean later = history.epochDay(row) > day;
            for (Field field : Field.codes()) {
                String suffix = later && field != Field.HS ? "x" : "";
                history.text(field, row).ifPresent(code -> builder.code(field, code + suffix));
            }
            for (Field field : Field.numbers()) {
                builder.number(field, later ? 77 : history.number(field, row));
            }
            boolean turned =
                    history.epochDay(row) >= day && history.outcome(row).isLabel();
            InspectionOutcome other = history.outcome(row) == InspectionOutcome.CONFORM
                    ? InspectionOutcome.IRREGULAR
                    : InspectionOutcome.CONFORM;
            builder.outcome(row == changedRow ? outcome : turned ? other : history.outcome(row));
        }
        return builder.build();
    }
}
