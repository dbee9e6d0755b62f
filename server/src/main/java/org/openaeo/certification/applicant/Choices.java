package org.openaeo.certification.applicant;

import java.text.Collator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.trust.Administration;
import org.openaeo.trust.Authorisations;
import org.openaeo.trust.Vocabulary.Kind;

/** What a company's people choose from, by code, in the reader's language. */
@Component
class Choices {
    private final Authorisations authorisations;
    private final Administration administration;
    private final MessageSource messages;

    Choices(Authorisations authorisations, Administration administration, MessageSource messages) {
        this.authorisations = authorisations;
        this.administration = administration;
        this.messages = messages;
    }

    /** The parts in the supply chain that the programme knows. */
    Map<String, String> roles() {
        var names = new LinkedHashMap<String, String>();
        for (var role : authorisations.vocabulary().of(Kind.ROLE)) {
            names.put(role.code(), role.name(language()));
        }
        return names;
    }

    Set<String> roleCodes() {
        return new LinkedHashSet<>(roles().keySet());
    }

    /** Our own country first, then all others by name. */
    Map<String, String> countries() {
        var names = new LinkedHashMap<String, String>();
        names.put(home().value(), homeName());
        Arrays.stream(Locale.getISOCountries())
                .map(CountryCode::new)
                .sorted((one, other) ->
                        Collator.getInstance(language()).compare(one.name(language()), other.name(language())))
                .forEach(country -> names.putIfAbsent(country.value(), country.name(language())));
        return names;
    }

    /** As the administration calls its own country, where it does. */
    private String homeName() {
        var name = home().name(language());
        var called = messages.getMessage("country." + home(), null, name, language());
        return called == null ? name : called;
    }

    CountryCode home() {
        return administration.country();
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
