package org.openaeo.cli;

import java.util.Locale;

import org.openaeo.engine.language.Phrasebook;

/** What the command line says, in one language. */
record Speech(Locale language) {
    static final Phrasebook MESSAGES = Phrasebook.beside(Speech.class, "messages");

    Speech {
        language = Phrasebook.languageFor(language);
    }

    String say(String key, Object... arguments) {
        return MESSAGES.say(language, key, arguments);
    }

    String whole(long number) {
        return say("number.whole", number);
    }

    /** A share as per cent with one decimal. */
    String perCent(double share) {
        return Double.isNaN(share) ? "–" : say("number.per_cent", 100 * share);
    }

    /** A measure between 0 and 1 with four decimals. */
    String measure(double value) {
        return Double.isNaN(value) ? "–" : say("number.measure", value);
    }
}
