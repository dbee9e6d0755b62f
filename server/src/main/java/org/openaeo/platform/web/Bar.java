package org.openaeo.platform.web;

/**
 * One bar among others that it is compared with.
 *
 * @param share of the whole width, 0 to 1
 * @param value as written beside it
 * @param series {@code main}, {@code random}, {@code raises} or {@code lowers}: same colour for the same thing everywhere
 */
public record Bar(String name, double share, String value, String series) {
    public Bar {
        share = Math.clamp(share, 0, 1);
    }

    /** Length of the filled part in per cent. */
    public double length() {
        return share * 100;
    }
}
