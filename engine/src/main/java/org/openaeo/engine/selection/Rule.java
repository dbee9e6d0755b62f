package org.openaeo.engine.selection;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A condition under which declarations are controlled whatever their score.
 *
 * @param id how it is referred to, unique in its set
 * @param title what it is about, by language code; {@code en}, {@code es} and {@code fr} are all there
 * @param when the condition
 * @param lane the control it sends to
 * @param from first day on which it holds, by the declaration's date; empty for always before
 * @param until last day on which it holds; empty for open-ended
 */
public record Rule(
        String id,
        Map<String, String> title,
        RuleExpression when,
        Lane lane,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {
    public Rule {
        title = Map.copyOf(new TreeMap<>(title));
        if (lane == Lane.GREEN) {
            throw new IllegalArgumentException("a rule cannot release: nobody is exempt from control");
        }
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("rule " + id + " ends before it begins");
        }
    }

    public boolean holdsOn(LocalDate date) {
        return from.filter(date::isBefore).isEmpty()
                && until.filter(date::isAfter).isEmpty();
    }

    /** The title in the language, in English where the language has none. */
    public String title(Locale language) {
        return title.getOrDefault(language.getLanguage(), title.getOrDefault("en", id));
    }
}
