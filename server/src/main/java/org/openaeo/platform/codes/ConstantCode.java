package org.openaeo.platform.codes;

import java.util.Locale;

/** How constants are written in files, addresses and messages: small letters and hyphens, {@code yes-no}. */
public final class ConstantCode {
    private ConstantCode() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
