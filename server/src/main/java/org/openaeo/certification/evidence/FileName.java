package org.openaeo.certification.evidence;

import java.text.Normalizer;

/**
 * What a sender calls a file: only shown and suggested, never used as a path. Nothing is in it that could lead
 * somewhere else, be hidden from the reader or turn the direction of writing.
 */
public record FileName(String value) {
    private static final int LONGEST = 150;
    private static final int LONGEST_ENDING = 12;

    public FileName {
        if (!value.equals(cleaned(value))) {
            throw new IllegalArgumentException("Not a clean name");
        }
    }

    /** The name without what does not belong in one. */
    public static FileName of(String sent) {
        return new FileName(cleaned(sent));
    }

    private static String cleaned(String sent) {
        var name = Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}\"<>:|?*;%]", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        name = shortened(name);
        return name.isEmpty() ? "document" : name;
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end).replaceAll("[. ]+$", "") + ending;
    }

    @Override
    public String toString() {
        return value;
    }
}
