package org.openaeo.standards;

import java.util.List;
import java.util.Optional;

/**
 * How many criteria are answered how far.
 *
 * @param none looked for, and nothing answers them
 * @param open nobody looked
 */
public record Coverage(int full, int partial, int none, int open) {
    static Coverage of(List<Optional<Strength>> answers) {
        return new Coverage(
                count(answers, Optional.of(Strength.FULL)),
                count(answers, Optional.of(Strength.PARTIAL)),
                count(answers, Optional.of(Strength.NONE)),
                count(answers, Optional.empty()));
    }

    public int all() {
        return full + partial + none + open;
    }

    private static int count(List<Optional<Strength>> answers, Optional<Strength> strength) {
        return (int) answers.stream().filter(strength::equals).count();
    }
}
