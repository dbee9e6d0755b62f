package org.openaeo.platform.web;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

/** The languages of the house; the first is the one that everybody can be answered in. */
public final class Languages {
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale SPANISH = Locale.of("es");
    public static final Locale FRENCH = Locale.FRENCH;
    public static final List<Locale> ALL = List.of(ENGLISH, SPANISH, FRENCH);

    private Languages() {}

    /** The house's language that the caller's {@code Accept-Language} likes best. */
    public static Locale accepted(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(asked -> ALL.stream().filter(l -> l.getLanguage().equals(asked.getLanguage())))
                .findFirst()
                .orElse(ENGLISH);
    }

    /** The house's language nearest to what was asked for. */
    public static Locale nearest(Locale asked) {
        return ALL.stream()
                .filter(l -> l.getLanguage().equals(asked.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
    }
}
