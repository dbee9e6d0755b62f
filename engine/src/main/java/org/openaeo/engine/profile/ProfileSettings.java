package org.openaeo.engine.profile;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which profiles are kept and how fast they fade.
 *
 * @param families at least {@link ProfileFamily#ALL}; the parents of each come along
 */
public record ProfileSettings(Set<ProfileFamily> families, Decay decay) {
    public ProfileSettings {
        EnumSet<ProfileFamily> closed = EnumSet.of(ProfileFamily.ALL);
        for (ProfileFamily family : families) {
            for (ProfileFamily next = family;
                    next != ProfileFamily.ALL;
                    next = next.parent().orElseThrow()) {
                closed.add(next);
            }
        }
        families = Collections.unmodifiableSet(closed);
    }

    /** Every family, with the given decay. */
    public static ProfileSettings all(Decay decay) {
        return new ProfileSettings(EnumSet.allOf(ProfileFamily.class), decay);
    }

    public ProfileSettings without(ProfileFamily family) {
        return without(EnumSet.of(family));
    }

    /** Whether repeated consignments are remembered, in any way. */
    public boolean remembersRepeats() {
        return families.stream().anyMatch(ProfileFamily.REPEATS::contains);
    }

    /** The same without memory of repeated consignments. */
    public ProfileSettings withoutRepeats() {
        return without(ProfileFamily.REPEATS);
    }

    private ProfileSettings without(Set<ProfileFamily> dropped) {
        EnumSet<ProfileFamily> fewer = EnumSet.copyOf(families);
        fewer.removeAll(dropped);
        return new ProfileSettings(fewer, decay);
    }
}
