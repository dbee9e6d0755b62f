package org.openaeo.standards.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openaeo.standards.ClockCode;
import org.openaeo.standards.ClockRule;
import org.openaeo.standards.Lapse;
import org.openaeo.standards.Length;
import org.openaeo.standards.Party;
import org.openaeo.standards.PauseReason;

/** Reads a clock of a programme profile. */
final class ClockReader {
    private static final int EARLIEST_REMINDER = 365;

    private ClockReader() {}

    static ClockRule read(Place place) {
        Map<String, Place> keys = place.keys(
                "code",
                "length",
                "acts",
                "longest-extension",
                "pauses",
                "reference",
                "remind-before",
                "rolls",
                "at-end",
                "confirmed");
        return new ClockRule(
                place.of(keys, "code", ClockReader::code, ClockCode.ACCEPTANCE),
                place.of(keys, "length", ClockReader::length, ProgrammeReader.NO_LENGTH),
                place.of(keys, "acts", at -> at.one(Party.class), Party.CUSTOMS),
                Place.maybe(keys, "longest-extension", ClockReader::length),
                Place.maybe(keys, "pauses", ClockReader::pauses).orElse(Set.of()),
                place.of(keys, "reference", Place::text, ""),
                Place.maybe(keys, "remind-before", at -> at.each(day -> day.whole(0, EARLIEST_REMINDER)))
                        .orElse(List.of()),
                Place.maybe(keys, "rolls", Place::flag).orElse(true),
                place.of(keys, "at-end", at -> at.one(Lapse.class), Lapse.OVERDUE),
                Place.maybe(keys, "confirmed", Place::flag).orElse(true));
    }

    private static ClockCode code(Place place) {
        ClockCode code = place.one(ClockCode.class);
        if (code == ClockCode.EFFECT) {
            place.fault("effect-is-no-clock");
        }
        return code;
    }

    /** A limit of no length is over before anybody can act. */
    private static Length length(Place place) {
        Length length = ProgrammeReader.length(place);
        if (length.amount() == 0) {
            place.fault("bad-length", length.toString());
        }
        return length;
    }

    private static Set<PauseReason> pauses(Place place) {
        return new HashSet<>(place.each(reason -> reason.one(PauseReason.class)));
    }
}
