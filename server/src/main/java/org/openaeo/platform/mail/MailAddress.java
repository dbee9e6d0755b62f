package org.openaeo.platform.mail;

import java.util.regex.Pattern;

/** What an address for mail looks like: the ordinary form, so that nothing typed can become two or a header. */
public final class MailAddress {
    private static final int LONGEST = 254; // RFC 5321, 4.5.3.1.3
    private static final Pattern ORDINARY =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+([.][\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

    private MailAddress() {}

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && ORDINARY.matcher(text).matches();
    }
}
