package org.openaeo.engine.model;

import java.util.Arrays;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.engine.model.TrainingRefusedException.Reason;

/**
 * The labelled rows of a history in order of time, cut at the start of a day into a part to learn from and a later
 * part to validate on.
 */
record TrainingSplit(
        int[] training, int[] validation, int validationDay, int firstDay, int lastDay, long labelled, long irregular) {

    int[] all() {
        int[] all = Arrays.copyOf(training, training.length + validation.length);
        System.arraycopy(validation, 0, all, training.length, validation.length);
        return all;
    }

    static TrainingSplit of(Declarations history, TrainingSettings settings) throws TrainingRefusedException {
        int[] byTime = history.rowsByTime();
        int[] labelled = Arrays.stream(byTime)
                .filter(row -> history.outcome(row).isLabel())
                .toArray();
        refuseTooFew(labelled.length, settings.leastLabels());
        refuseOneClass(history, labelled, settings.leastIrregular());
        int wanted = (int) Math.round(labelled.length * (1 - settings.validationShare()));
        int day = history.epochDay(labelled[Math.min(wanted, labelled.length - 1)]);
        int cut = endOfDaysBefore(history, labelled, Math.max(day, history.epochDay(labelled[0]) + 1));
        if (cut == labelled.length) {
            throw new TrainingRefusedException(
                    Reason.TOO_SHORT, "All inspection results are of one day; training needs at least two.", 1L, 2L);
        }
        day = history.epochDay(labelled[cut]);
        int from = Math.max(0, labelled.length - settings.mostRows());
        int[] training = Arrays.copyOfRange(labelled, Math.min(from, cut), cut);
        int[] validation = Arrays.copyOfRange(labelled, cut, labelled.length);
        int least = Math.max(1, settings.leastIrregular() / 10);
        refuseOneClass(history, training, least);
        refuseOneClass(history, validation, least);
        return new TrainingSplit(
                training,
                validation,
                day,
                history.epochDay(byTime[0]),
                history.epochDay(byTime[byTime.length - 1]),
                labelled.length,
                irregular(history, labelled));
    }

    private static int endOfDaysBefore(Declarations history, int[] byTime, int day) {
        int end = 0;
        while (end < byTime.length && history.epochDay(byTime[end]) < day) {
            end++;
        }
        return end;
    }

    private static void refuseTooFew(long labelled, long needed) throws TrainingRefusedException {
        if (labelled < needed) {
            throw new TrainingRefusedException(
                    Reason.TOO_FEW_LABELS,
                    "The history holds %d declarations with an inspection result; training needs at least %d."
                            .formatted(labelled, needed),
                    labelled,
                    needed);
        }
    }

    private static void refuseOneClass(Declarations history, int[] rows, long needed) throws TrainingRefusedException {
        long irregular = irregular(history, rows);
        long conform = rows.length - irregular;
        if (irregular < needed || conform < needed) {
            throw new TrainingRefusedException(
                    Reason.ONE_CLASS,
                    "Inspections found %d irregular and %d conform; training needs at least %d of each, early and late."
                            .formatted(irregular, conform, needed),
                    irregular,
                    conform,
                    needed);
        }
    }

    private static long irregular(Declarations history, int[] rows) {
        return Arrays.stream(rows)
                .filter(row -> history.outcome(row) == InspectionOutcome.IRREGULAR)
                .count();
    }
}
