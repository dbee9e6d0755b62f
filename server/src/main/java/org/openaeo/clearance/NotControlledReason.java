package org.openaeo.clearance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a chosen declaration was not controlled after all. It then says nothing about its goods. */
public enum NotControlledReason {
    /** The goods had left, or were never presented. */
    GOODS_ABSENT,
    /** No inspector, dog, scanner or laboratory could be had in time. */
    NO_MEANS,
    /** Opening would have spoilt the goods or endangered people. */
    UNSAFE,
    /** The declaration was withdrawn or invalidated before the control. */
    WITHDRAWN,
    /** Another authority took the control over. */
    OTHER_AUTHORITY,
    /** A file does not say; no officer can choose it. */
    UNSPECIFIED;

    /** The reasons that an officer can choose. */
    public static final List<NotControlledReason> CHOICES =
            List.of(GOODS_ABSENT, NO_MEANS, UNSAFE, WITHDRAWN, OTHER_AUTHORITY);

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NotControlledReason> parse(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
