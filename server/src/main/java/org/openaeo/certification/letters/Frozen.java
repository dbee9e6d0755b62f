package org.openaeo.certification.letters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A text that must not change, with the SHA-256 of its UTF-8 bytes. */
record Frozen(String text, String sha256) {
    static Frozen of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Frozen(text, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The text, if it is still what was frozen. */
    String whole() {
        if (!of(text).sha256().equals(sha256)) {
            throw new IllegalStateException("A letter is no longer what was written: " + sha256);
        }
        return text;
    }
}
