package org.openaeo.engine.selection;

import java.util.List;
import java.util.Locale;

import org.openaeo.engine.language.Phrasebook;

/**
 * Two wishes of a plan that could not both be met, or a wish the day's declarations could not meet, and how it was
 * resolved. The order of precedence: overall capacity, office capacity, random draw, rules, ceilings, score.
 */
public sealed interface Conflict {

    /** A stable code, the key of its sentence. */
    String code();

    /** What the sentence needs, in order: texts and numbers, fit to be stored. */
    List<Object> arguments();

    /** What conflicted and how it was resolved. */
    default String sentence(Locale language) {
        return sentence(code(), arguments(), language);
    }

    /** The sentence of a conflict that was stored as its code and arguments. */
    static String sentence(String code, List<Object> arguments, Locale language) {
        return Sentences.PHRASES.say(
                language,
                code,
                arguments.stream().map(each -> "".equals(each) ? "–" : each).toArray());
    }

    /** The capacity is less than one declaration of this batch; a fair draw made it 0 or 1. */
    record CapacityBelowOne(double expected, int drawn) implements Conflict {
        @Override
        public String code() {
            return "capacity_below_one";
        }

        @Override
        public List<Object> arguments() {
            return List.of(expected, drawn);
        }
    }

    /** The capacity is a number above the declarations there are; all may be inspected. */
    record CapacityAboveDeclarations(int capacity, int declarations) implements Conflict {
        @Override
        public String code() {
            return "capacity_above_declarations";
        }

        @Override
        public List<Object> arguments() {
            return List.of(capacity, declarations);
        }
    }

    /** The random share is less than one declaration of this batch; a fair draw made it 0 or 1. */
    record RandomBelowOne(double expected, int drawn) implements Conflict {
        @Override
        public String code() {
            return "random_below_one";
        }

        @Override
        public List<Object> arguments() {
            return List.of(expected, drawn);
        }
    }

    /** More random picks fell on an office than it can inspect; the surplus was dropped, the chances corrected. */
    record RandomCutByOffice(String office, int drawn, int kept) implements Conflict {
        @Override
        public String code() {
            return "random_cut_by_office";
        }

        @Override
        public List<Object> arguments() {
            return List.of(office, drawn, kept);
        }
    }

    /** Rules named more than the capacity allows; the lower ranked were sent to a documents check. */
    record RulesBeyondCapacity(int named, int inspected) implements Conflict {
        @Override
        public String code() {
            return "rules_beyond_capacity";
        }

        @Override
        public List<Object> arguments() {
            return List.of(named, inspected);
        }
    }

    /** A rule could not be decided for some declarations: a value it needs is missing, or it cannot be computed. */
    record RuleUndecided(String ruleId, int missing, int failed) implements Conflict {
        @Override
        public String code() {
            return "rule_undecided";
        }

        @Override
        public List<Object> arguments() {
            return List.of(ruleId, missing, failed);
        }
    }

    /** Rules and the random draw alone took more of a trust level than its ceiling; they stand, nothing was scored. */
    record CeilingPassed(String level, double ceiling, int declarations, int taken) implements Conflict {
        @Override
        public String code() {
            return "ceiling_passed";
        }

        @Override
        public List<Object> arguments() {
            return List.of(level, ceiling, declarations, taken);
        }
    }

    /** Declarations of a trust level ranked high enough but their ceiling was reached; the next in rank were taken. */
    record CeilingHeld(String level, double ceiling, int held) implements Conflict {
        @Override
        public String code() {
            return "ceiling_held";
        }

        @Override
        public List<Object> arguments() {
            return List.of(level, ceiling, held);
        }
    }

    /** Declarations at an office ranked high enough but its capacity was used up; the next in rank were taken. */
    record OfficeFull(String office, int held) implements Conflict {
        @Override
        public String code() {
            return "office_full";
        }

        @Override
        public List<Object> arguments() {
            return List.of(office, held);
        }
    }

    /** Capacity was left over rather than break a ceiling or an office's limit, or for want of any scored risk. */
    record CapacityLeft(int capacity, int left) implements Conflict {
        @Override
        public String code() {
            return "capacity_left";
        }

        @Override
        public List<Object> arguments() {
            return List.of(capacity, left);
        }
    }

    /** The bundle {@code conflicts}. */
    final class Sentences {
        static final Phrasebook PHRASES = Phrasebook.beside(Conflict.class, "conflicts");

        private Sentences() {}
    }
}
