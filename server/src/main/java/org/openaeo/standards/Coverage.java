package org.openaeo.standards;

import java.util.List;
import java.util.Optional;

/**
 * How many criteria are answered how far.
 *
 * @param full answered in full, derived ones among them
 * @param partial answered in part, derived ones among them
 * @param none looked for, and nothing answers them
 * @param open nobody looked, and nothing could be derived
 * @param derived how many of the answered ones are so only by derivation
 */
public record Coverage(int full, int partial, int none, int open, int derived) {
    /** What is known of one criterion: as people judged it, or else as derived. */
    record Answer(Optional<Strength> judged, Optional<Strength> derived) {
        Optional<Strength> best() {
            return judged.or(() -> derived);
        }
    }

    static Coverage of(List<Answer> answers) {
        return new Coverage(
                count(answers, Optional.of(Strength.FULL)),
                count(answers, Optional.of(Strength.PARTIAL)),
                count(answers, Optional.of(Strength.NONE)),
                count(answers, Optional.empty()),
                (int) answers.stream()
                        .filter(answer ->
                                answer.judged().isEmpty() && answer.derived().isPresent())
                        .count());
    }

    public int all() {
        return full + partial + none + open;
    }

    /** The share of the criteria that are answered, from nought to one; an answer in part counts half. */
    public double share() {
        return all() == 0 ? 0 : (full + partial / 2.0) / all();
    }

    private static int count(List<Answer> answers, Optional<Strength> strength) {
        return (int) answers.stream().map(Answer::best).filter(strength::equals).count();
    }
}
