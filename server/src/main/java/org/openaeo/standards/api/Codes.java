package org.openaeo.standards.api;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Constants as messages write them: small letters and hyphens, as in the files of standards. */
final class Codes {
    private Codes() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> sorted(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Codes::of).sorted().toList();
    }
}
