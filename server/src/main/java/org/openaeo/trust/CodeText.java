package org.openaeo.trust;

import java.util.regex.Pattern;

/** The form that the programme's own codes share: capitals, digits, hyphen and underscore, at most twenty. */
final class CodeText {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,19}");

    private CodeText() {}

    static boolean isWellFormed(String code) {
        return FORM.matcher(code).matches();
    }

    static String checked(String what, String code) {
        if (!isWellFormed(code)) {
            throw new IllegalArgumentException(what + " is not a code: " + code);
        }
        return code;
    }
}
