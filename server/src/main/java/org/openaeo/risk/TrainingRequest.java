package org.openaeo.risk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a model is to be trained on, and how.
 *
 * @param name how people will call the model, 1 to 80 characters
 * @param from first day of the window, in the administration's time zone
 * @param to last day of the window
 * @param goodsLines whether repeated goods lines are remembered as a profile
 * @param halfLifeDays after how many days what profiles hold counts half
 * @param depth of the trees
 * @param rounds at most so many trees; training stops where more do not help
 * @param seed the same seed, window and history give the same model
 */
public record TrainingRequest(
        String name,
        LocalDate from,
        LocalDate to,
        boolean goodsLines,
        int halfLifeDays,
        int depth,
        int rounds,
        long seed) {
    public static final int LONGEST_NAME = 80;
    public static final int SHORTEST_HALF_LIFE = 30;
    public static final int LONGEST_HALF_LIFE = 3650;
    public static final int DEEPEST = 12;
    public static final int MOST_ROUNDS = 5000;

    public TrainingRequest {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a model's name has 1 to " + LONGEST_NAME + " characters");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the window ends before it begins");
        }
        if (halfLifeDays < SHORTEST_HALF_LIFE || halfLifeDays > LONGEST_HALF_LIFE) {
            throw new IllegalArgumentException("half-life out of range: " + halfLifeDays);
        }
        if (depth < 1 || depth > DEEPEST || rounds < 1 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("depth or rounds out of range: " + depth + ", " + rounds);
        }
    }

    /** With the settings that do well on most trade. */
    public static TrainingRequest of(String name, LocalDate from, LocalDate to) {
        return new TrainingRequest(name, from, to, true, 365, 5, 600, 1);
    }

    /** As it is kept with the work, to be run again. */
    public Map<String, String> toArguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("name", name);
        arguments.put("from", from.toString());
        arguments.put("to", to.toString());
        arguments.put("goodsLines", Boolean.toString(goodsLines));
        arguments.put("halfLifeDays", Integer.toString(halfLifeDays));
        arguments.put("depth", Integer.toString(depth));
        arguments.put("rounds", Integer.toString(rounds));
        arguments.put("seed", Long.toString(seed));
        return arguments;
    }

    public static TrainingRequest ofArguments(Map<String, String> arguments) {
        return new TrainingRequest(
                Objects.requireNonNull(arguments.get("name")),
                LocalDate.parse(arguments.get("from")),
                LocalDate.parse(arguments.get("to")),
                Boolean.parseBoolean(arguments.get("goodsLines")),
                Integer.parseInt(arguments.get("halfLifeDays")),
                Integer.parseInt(arguments.get("depth")),
                Integer.parseInt(arguments.get("rounds")),
                Long.parseLong(arguments.get("seed")));
    }
}
