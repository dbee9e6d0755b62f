package org.openaeo.risk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

import org.openaeo.engine.model.Boosting;

/**
 * What a model is to be trained on, and how.
 *
 * @param name how people will call the model, 1 to 80 characters
 * @param from first day of the window, in the administration's time zone
 * @param to last day of the window
 * @param goodsLines whether repeated goods lines are remembered as a profile
 * @param halfLifeDays after how many days what profiles hold counts half; empty where nothing fades
 * @param depth of the trees
 * @param rounds at most so many trees; training stops where more do not help
 * @param testedPerCent the share of the inspected declarations, the last ones, that the quality is measured on by a
 *     model that has not seen them
 * @param seed the same seed, window and history give the same model
 */
public record TrainingRequest(
        String name,
        LocalDate from,
        LocalDate to,
        boolean goodsLines,
        OptionalInt halfLifeDays,
        int depth,
        int rounds,
        int testedPerCent,
        long seed) {
    public static final int LONGEST_NAME = 80;
    public static final int SHORTEST_HALF_LIFE = 30;
    public static final int LONGEST_HALF_LIFE = 3650;
    public static final int DEEPEST = 12;
    public static final int MOST_ROUNDS = 5000;
    public static final int LEAST_TESTED = 5;
    public static final int MOST_TESTED = 50;

    public TrainingRequest {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a model's name has 1 to " + LONGEST_NAME + " characters");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the window ends before it begins");
        }
        if (halfLifeDays.isPresent()
                && (halfLifeDays.getAsInt() < SHORTEST_HALF_LIFE || halfLifeDays.getAsInt() > LONGEST_HALF_LIFE)) {
            throw new IllegalArgumentException("half-life out of range: " + halfLifeDays);
        }
        if (depth < 1 || depth > DEEPEST || rounds < 1 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("depth or rounds out of range: " + depth + ", " + rounds);
        }
        if (testedPerCent < LEAST_TESTED || testedPerCent > MOST_TESTED) {
            throw new IllegalArgumentException("tested share out of range: " + testedPerCent);
        }
    }

    /** With the settings that do well on most trade. */
    public static TrainingRequest of(String name, LocalDate from, LocalDate to) {
        Boosting usual = Boosting.DEFAULT;
        return new TrainingRequest(name, from, to, true, OptionalInt.empty(), usual.depth(), usual.rounds(), 20, 1);
    }

    /** As it is kept with the work, to be run again. */
    public Map<String, String> toArguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("name", name);
        arguments.put("from", from.toString());
        arguments.put("to", to.toString());
        arguments.put("goodsLines", Boolean.toString(goodsLines));
        halfLifeDays.ifPresent(days -> arguments.put("halfLifeDays", Integer.toString(days)));
        arguments.put("depth", Integer.toString(depth));
        arguments.put("rounds", Integer.toString(rounds));
        arguments.put("testedPerCent", Integer.toString(testedPerCent));
        arguments.put("seed", Long.toString(seed));
        return arguments;
    }

    public static TrainingRequest ofArguments(Map<String, String> arguments) {
        String halfLife = arguments.get("halfLifeDays");
        return new TrainingRequest(
                Objects.requireNonNull(arguments.get("name")),
                LocalDate.parse(arguments.get("from")),
                LocalDate.parse(arguments.get("to")),
                Boolean.parseBoolean(arguments.get("goodsLines")),
                halfLife == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(halfLife)),
                Integer.parseInt(arguments.get("depth")),
                Integer.parseInt(arguments.get("rounds")),
                Integer.parseInt(arguments.get("testedPerCent")),
                Long.parseLong(arguments.get("seed")));
    }
}
