package org.openaeo.clearance.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What synthetic trade to make, as it came. */
record GenerationForm(
        @Nullable String rows,
        @Nullable String seed,
        @Nullable String from) {
    private static final long MOST_ROWS = 1_000_000;

    /**
     * The same, understood.
     *
     * @param from the first day of the year that is made
     */
    record Wish(long rows, long seed, LocalDate from) {}

    /** Empty where something is wrong, which is told at each field. */
    Optional<Wish> read(Errors errors) {
        Optional<Long> count = number(rows).filter(some -> some >= 1 && some <= MOST_ROWS);
        if (count.isEmpty()) {
            errors.rejectValue("rows", "clearance.data.fault.rows");
        }
        Optional<Long> chosenSeed = number(seed);
        if (chosenSeed.isEmpty()) {
            errors.rejectValue("seed", "clearance.data.fault.seed");
        }
        Optional<LocalDate> first = day(from);
        if (first.isEmpty()) {
            errors.rejectValue("from", "clearance.data.fault.from");
        }
        return count.isEmpty() || chosenSeed.isEmpty() || first.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wish(count.get(), chosenSeed.get(), first.get()));
    }

    private static Optional<Long> number(@Nullable String text) {
        try {
            return Optional.of(Long.parseLong(text == null ? "" : text.replaceAll("[\\s\u00a0\u202f]", "")));
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.of(LocalDate.parse(text == null ? "" : text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
