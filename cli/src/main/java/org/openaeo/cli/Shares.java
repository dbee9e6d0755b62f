package org.openaeo.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.openaeo.engine.selection.Capacity;
import org.openaeo.engine.selection.Limit;

/** Shares and counts as people write them: {@code 0.05}, {@code 5%}, {@code 40}. */
final class Shares {
    private Shares() {}

    /** A share written as a number up to 1 or with a per-cent sign. */
    static double share(String option, String text) {
        double share = number(option, text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
        double value = text.endsWith("%") ? share / 100 : share;
        if (!(value >= 0 && value <= 1)) {
            throw Refusal.ofUsage("option.share", option, text);
        }
        return value;
    }

    /** A whole number is a count, anything else a share. */
    static Limit limit(String option, String text) {
        return text.matches("[0-9]{1,9}")
                ? new Limit.Count(Integer.parseInt(text))
                : new Limit.Rate(share(option, text));
    }

    /** {@code 40}, or {@code 020=40,030=2%}, or both: the limit without an office is that of all others. */
    static Capacity perOffice(String option, Limit overall, String text) {
        Map<String, Limit> offices = new LinkedHashMap<>();
        Optional<Limit> others = Optional.empty();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            Limit limit = limit(option, part.substring(equals + 1).strip());
            if (equals < 0) {
                others = Optional.of(limit);
            } else {
                offices.put(part.substring(0, equals).strip(), limit);
            }
        }
        return new Capacity(overall, offices, others);
    }

    static double number(String option, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException notOne) {
            throw new Refusal(ExitCode.USAGE, "option.not_number", notOne, option, text);
        }
    }
}
