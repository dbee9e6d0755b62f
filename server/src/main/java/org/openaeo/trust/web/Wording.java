package org.openaeo.trust.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.platform.web.Figures;
import org.openaeo.platform.web.TrustMark;
import org.openaeo.trust.AuthorisationType;
import org.openaeo.trust.OperatorLine;
import org.openaeo.trust.Source;
import org.openaeo.trust.TrustAnswer;
import org.openaeo.trust.TrustLevel;
import org.openaeo.trust.Vocabulary;
import org.openaeo.trust.Vocabulary.Kind;

/** Says codes as people would, in the reader's language. */
@Component
class Wording {
    private static final int FILLINGS = 3;

    private final MessageSource messages;
    private final Figures figures;

    Wording(MessageSource messages, Figures figures) {
        this.messages = messages;
        this.figures = figures;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    String name(Vocabulary vocabulary, Kind kind, String code) {
        return vocabulary.name(kind, code, LocaleContextHolder.getLocale());
    }

    /** Several names in one line. */
    String names(Vocabulary vocabulary, Kind kind, Collection<?> codes) {
        return codes.stream()
                .map(code -> name(vocabulary, kind, code.toString()))
                .collect(Collectors.joining(", "));
    }

    /** What there is to choose from, by code. */
    Map<String, String> choices(Vocabulary vocabulary, Kind kind) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Vocabulary.Term term : vocabulary.of(kind)) {
            if (kind != Kind.LEVEL || new TrustLevel(term.code()).isGrantable()) {
                choices.put(term.code(), term.name(LocaleContextHolder.getLocale()));
            }
        }
        return choices;
    }

    String country(CountryCode country) {
        Locale language = LocaleContextHolder.getLocale();
        String name = country.name(language);
        String said = messages.getMessage("country." + country, null, name, language);
        return said == null ? name : said;
    }

    String source(Source source) {
        return switch (source) {
            case Source.National national -> say("trust.source.national");
            case Source.Partner partner ->
                say("trust.source.partner", country(partner.administration()), partner.arrangement());
        };
    }

    TrustMark mark(Vocabulary vocabulary, TrustAnswer answer) {
        return answer.basis()
                .map(basis -> {
                    String name = name(vocabulary, Kind.LEVEL, answer.level().code());
                    return answer.isSuspended()
                            ? TrustMark.suspended(say("trust.mark.suspended", name, figures.date(basis.since())))
                            : certified(vocabulary, answer.level(), basis.type());
                })
                .orElseGet(() -> none(vocabulary));
    }

    TrustMark mark(Vocabulary vocabulary, OperatorLine line) {
        if (line.level().equals(TrustLevel.SUSPENDED)) {
            return TrustMark.suspended(name(vocabulary, Kind.LEVEL, line.level().code()));
        }
        return line.type()
                .map(type -> certified(vocabulary, line.level(), type))
                .orElseGet(() -> none(vocabulary));
    }

    private TrustMark certified(Vocabulary vocabulary, TrustLevel level, AuthorisationType type) {
        String words = say("trust.mark.certified", name(vocabulary, Kind.LEVEL, level.code()), type.code());
        return TrustMark.certified(filling(vocabulary, level), words);
    }

    private TrustMark none(Vocabulary vocabulary) {
        return TrustMark.none(name(vocabulary, Kind.LEVEL, TrustLevel.NONE.code()));
    }

    /** How full the shield is: the programme's levels in their order, spread over three fillings. */
    static int filling(Vocabulary vocabulary, TrustLevel level) {
        List<String> levels = vocabulary.of(Kind.LEVEL).stream()
                .map(Vocabulary.Term::code)
                .filter(code -> new TrustLevel(code).isGrantable())
                .toList();
        int place = levels.indexOf(level.code()) + 1;
        return place == 0 ? 1 : (place * FILLINGS + levels.size() - 1) / levels.size();
    }
}
