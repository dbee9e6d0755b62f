package org.openaeo.engine.simulation;

/**
 * Which causes of fraud are at work; each can be switched off to see what it is worth.
 *
 * @param parties importers, sellers and declarants lean towards fraud or away from it
 * @param goods lines, countries and their pairs are more tempting or less, beyond what the duty explains
 * @param trust holders of a trust level are more honest than others, except those who betray it
 * @param newcomers some of the traders whom nobody has seen before come to cheat
 */
public record Effects(boolean parties, boolean goods, boolean trust, boolean newcomers) {
    public static Effects all() {
        return new Effects(true, true, true, true);
    }

    /** Only the duty that could be saved tempts. */
    public static Effects none() {
        return new Effects(false, false, false, false);
    }
}
