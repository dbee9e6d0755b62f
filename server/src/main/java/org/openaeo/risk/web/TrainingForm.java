package org.openaeo.risk.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

import org.openaeo.risk.TrainingRequest;

/**
 * A training as it is asked for, every field as typed.
 *
 * @param goodsLines {@code yes} or {@code no}
 * @param halfLifeDays empty where nothing fades
 */
public record TrainingForm(
        String name,
        String from,
        String to,
        String goodsLines,
        String halfLifeDays,
        String depth,
        String rounds,
        String testedPerCent,
        String seed) {
    private static final TrainingRequest USUAL = TrainingRequest.of("-", LocalDate.EPOCH, LocalDate.EPOCH);

    public TrainingForm(
            @Nullable String name,
            @Nullable String from,
            @Nullable String to,
            @Nullable String goodsLines,
            @Nullable String halfLifeDays,
            @Nullable String depth,
            @Nullable String rounds,
            @Nullable String testedPerCent,
            @Nullable String seed) {
        this.name = or(name, "");
        this.from = or(from, "");
        this.to = or(to, "");
        this.goodsLines = or(goodsLines, USUAL.goodsLines() ? "yes" : "no");
        this.halfLifeDays = or(halfLifeDays, "");
        this.depth = or(depth, Integer.toString(USUAL.depth()));
        this.rounds = or(rounds, Integer.toString(USUAL.rounds()));
        this.testedPerCent = or(testedPerCent, Integer.toString(USUAL.testedPerCent()));
        this.seed = or(seed, Long.toString(USUAL.seed()));
    }

    static TrainingForm over(LocalDate from, LocalDate to) {
        return new TrainingForm(null, from.toString(), to.toString(), null, null, null, null, null, null);
    }

    /** What is asked for; empty where something is wrong, which the result then tells, all at once. */
    Optional<TrainingRequest> read(BindingResult result) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > TrainingRequest.LONGEST_NAME) {
            fault(result, "name", "risk.train.fault.name", TrainingRequest.LONGEST_NAME);
        }
        Optional<LocalDate> first = day(from, "from", result);
        Optional<LocalDate> last = day(to, "to", result);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            fault(result, "to", "risk.train.fault.order");
        }
        OptionalInt fading = halfLifeDays.isBlank()
                ? OptionalInt.empty()
                : OptionalInt.of((int) number(
                        halfLifeDays,
                        "halfLifeDays",
                        TrainingRequest.SHORTEST_HALF_LIFE,
                        TrainingRequest.LONGEST_HALF_LIFE,
                        result));
        long levels = number(depth, "depth", 1, TrainingRequest.DEEPEST, result);
        long trees = number(rounds, "rounds", 1, TrainingRequest.MOST_ROUNDS, result);
        long tested = number(
                testedPerCent, "testedPerCent", TrainingRequest.LEAST_TESTED, TrainingRequest.MOST_TESTED, result);
        long start = number(seed, "seed", 0, Integer.MAX_VALUE, result);
        if (result.hasErrors() || first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TrainingRequest(
                called,
                first.get(),
                last.get(),
                goodsLines.equals("yes"),
                fading,
                (int) levels,
                (int) trees,
                (int) tested,
                start));
    }

    /** Whether the field is one of those that few people change. */
    static boolean isFine(String field) {
        return switch (field) {
            case "halfLifeDays", "depth", "rounds", "seed" -> true;
            default -> false;
        };
    }

    /** The fields by name, to be carried along unseen. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("from", from);
        fields.put("to", to);
        fields.put("goodsLines", goodsLines);
        fields.put("halfLifeDays", halfLifeDays);
        fields.put("depth", depth);
        fields.put("rounds", rounds);
        fields.put("testedPerCent", testedPerCent);
        fields.put("seed", seed);
        return fields;
    }

    private static Optional<LocalDate> day(String typed, String field, BindingResult result) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException notADay) {
            fault(result, field, "risk.train.fault.day");
            return Optional.empty();
        }
    }

    private static long number(String typed, String field, long least, long most, BindingResult result) {
        try {
            long number = Long.parseLong(typed.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, like a number out of range.
        }
        fault(result, field, "risk.train.fault.number", least, most);
        return least;
    }

    private static void fault(BindingResult result, String field, String key, Object... arguments) {
        result.rejectValue(field, key, arguments, key);
    }

    private static String or(@Nullable String typed, String usual) {
        return typed == null ? usual : typed;
    }
}
