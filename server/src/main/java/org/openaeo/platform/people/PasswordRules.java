package org.openaeo.platform.people;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a password must be: long rather than curious, and nothing that a guesser tries first (NIST SP
 * 800-63B, 3.1.1.2).
 */
public final class PasswordRules {
    static final int LEAST = 12;
    /** The digest reads no more bytes than these. */
    static final int MOST_BYTES = 72;

    private static final Set<String> GUESSED_FIRST = Set.of(
            "password", "passw0rd", "contraseña", "motdepasse", "qwerty", "azerty", "letmein", "welcome", "openaeo");

    private PasswordRules() {}

    /** All that is wrong with it, as keys of messages; empty for a good one. */
    public static List<String> faults(String password, String signInName) {
        var faults = new ArrayList<String>();
        var plain = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < LEAST) {
            faults.add("password.short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            faults.add("password.long");
        }
        if (!signInName.isBlank() && plain.contains(signInName.strip().toLowerCase(Locale.ROOT))) {
            faults.add("password.name");
        }
        if (isEasilyGuessed(plain)) {
            faults.add("password.guessed");
        }
        return faults;
    }

    private static boolean isEasilyGuessed(String plain) {
        var letters = plain.replaceAll("[^\\p{L}]", "");
        return plain.chars().distinct().count() < 5 || GUESSED_FIRST.contains(letters);
    }
}
