package org.openaeo.clearance.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.openaeo.clearance.decision.ScoreAccount;
import org.openaeo.engine.explanation.Explanation;

/** Says codes as people would, in the reader's language. */
@Component
class Wording {
    /** How many digits of an HS code may have a name of their own, the finest first. */
    private static final int[] NAMED_DIGITS = {6, 4, 2};

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language());
    }

    /** The text of a key that may not be there, such as that of a code which a file brought. */
    String sayOr(String key, String otherwise) {
        String said = messages.getMessage(key, null, otherwise, language());
        return said == null ? otherwise : said;
    }

    /** What an HS code stands for, as exactly as there are words for it. */
    String goods(Optional<String> hs) {
        return hs.flatMap(this::named).orElseGet(() -> say("clearance.goods.unknown"));
    }

    /** Goods and where they are from: the name of a declaration. */
    String title(Optional<String> hs, Optional<String> origin) {
        return origin.map(country -> say("clearance.goods.from", goods(hs), country(country)))
                .orElseGet(() -> goods(hs));
    }

    String country(String code) {
        String name = Locale.of("", code).getDisplayCountry(language());
        return name.isEmpty() ? code : sayOr("country." + code, name);
    }

    /** An HS code as tariffs print it: {@code 8471.30}. */
    static String printed(String hs) {
        if (hs.length() <= 4) {
            return hs;
        }
        return hs.substring(0, 4) + hs.substring(4).replaceAll("(..?)", ".$1");
    }

    /** The strongest reasons of a score with their points, at most that many. */
    List<ReasonLine> reasons(Optional<Explanation> explanation, int most) {
        return explanation.map(ScoreAccount::of).map(ScoreAccount::steps).stream()
                .flatMap(List::stream)
                .limit(most)
                .map(step -> new ReasonLine(step.reason().sentence(language()), step.points()))
                .toList();
    }

    /** The offices to choose from by name, all of them together first. */
    Map<String, String> officeChoices(Map<String, String> names) {
        Map<String, String> offered = new LinkedHashMap<>();
        offered.put(ListFilter.ALL, say("clearance.list.all-offices"));
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(each -> offered.put(each.getKey(), each.getValue()));
        return offered;
    }

    /** {@code 24 Nov}. */
    String dayAndMonth(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", language()).format(day);
    }

    static Locale language() {
        return LocaleContextHolder.getLocale();
    }

    private Optional<String> named(String hs) {
        for (int digits : NAMED_DIGITS) {
            if (hs.length() >= digits) {
                String key = "goods." + hs.substring(0, digits);
                String name = messages.getMessage(key, null, "", language());
                if (name != null && !name.isEmpty()) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }
}
