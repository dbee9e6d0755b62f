package org.openaeo.standards.reading;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.openaeo.standards.AuthorisationRule;
import org.openaeo.standards.Bar;
import org.openaeo.standards.ClockCode;
import org.openaeo.standards.ClockRule;
import org.openaeo.standards.EffectRule;
import org.openaeo.standards.Holiday;
import org.openaeo.standards.Length;
import org.openaeo.standards.Programme;
import org.openaeo.standards.Term;
import org.openaeo.standards.WorkingCalendar;

/** Reads a programme profile, whose form stands at {@link Programme}. */
public final class ProgrammeReader {
    static final Length NO_LENGTH = Length.days(1);
    private static final Holiday NO_HOLIDAY = new Holiday.Yearly(MonthDay.of(1, 1));
    private static final int MOST_APPEALS = 4;
    /** Without these there is no procedure. */
    private static final List<ClockCode> NEEDED = List.of(ClockCode.ACCEPTANCE, ClockCode.DECISION);

    private ProgrammeReader() {}

    public static Reading<Programme> read(String file, String text, Known known) {
        return Readers.read(file, text, place -> programme(place, known));
    }

    private static Programme programme(Place place, Known known) {
        Map<String, Place> keys = place.keys(
                "code",
                "name",
                "source",
                "provenance",
                "look-back",
                "appeal-levels",
                "levels",
                "roles",
                "benefits",
                "types",
                "clocks",
                "effect",
                "bars",
                "references",
                "working-days",
                "holidays");
        List<Term> levels = place.of(keys, "levels", ProgrammeReader::terms, List.of());
        List<Term> roles = place.of(keys, "roles", ProgrammeReader::terms, List.of());
        List<Term> benefits = place.of(keys, "benefits", Codes::terms, List.of());
        TypeReader typeReader = new TypeReader(codes(levels), codes(roles), codes(benefits), known);
        List<AuthorisationRule> types = place.of(keys, "types", typeReader::read, List.of());
        Set<String> typeCodes = types.stream().map(AuthorisationRule::type).collect(Collectors.toSet());
        return new Programme(
                place.of(keys, "code", at -> at.parsed(ProgrammeReader::code, "bad-programme-code", "x"), "x"),
                place.of(keys, "name", Place::words, Readers.NO_WORDS),
                place.of(keys, "source", Place::text, ""),
                place.of(keys, "provenance", Place::text, ""),
                place.of(keys, "look-back", ProgrammeReader::length, NO_LENGTH),
                place.of(keys, "appeal-levels", at -> at.whole(0, MOST_APPEALS), 0),
                levels,
                roles,
                benefits,
                types,
                place.of(keys, "clocks", ProgrammeReader::clocks, List.of()),
                place.of(keys, "effect", ProgrammeReader::effect, new EffectRule(NO_LENGTH, "")),
                Place.maybe(keys, "bars", at -> at.each(item -> bar(item, typeCodes)))
                        .orElse(List.of()),
                Place.maybe(keys, "references", ProgrammeReader::references).orElse(Map.of()),
                calendar(place, keys));
    }

    static Length length(Place place) {
        return place.parsed(Length::parse, "bad-length", NO_LENGTH);
    }

    private static Optional<String> code(String text) {
        return text.matches("[a-z0-9][a-z0-9-]{0,39}") ? Optional.of(text) : Optional.empty();
    }

    private static List<Term> terms(Place place) {
        List<Term> terms = Codes.terms(place);
        if (terms.isEmpty()) {
            place.fault("empty-list");
        }
        return terms;
    }

    private static Set<String> codes(List<Term> terms) {
        return terms.stream().map(Term::code).collect(Collectors.toSet());
    }

    private static List<ClockRule> clocks(Place place) {
        List<ClockRule> clocks = place.each(ClockReader::read);
        Set<ClockCode> seen = EnumSet.noneOf(ClockCode.class);
        for (ClockRule clock : clocks) {
            if (!seen.add(clock.code())) {
                place.fault("repeated-code", Place.written(clock.code()));
            }
        }
        for (ClockCode needed : NEEDED) {
            if (!seen.contains(needed)) {
                place.fault("no-clock", Place.written(needed));
            }
        }
        return clocks;
    }

    private static EffectRule effect(Place place) {
        Map<String, Place> keys = place.keys("after", "reference");
        return new EffectRule(
                place.of(keys, "after", ProgrammeReader::length, NO_LENGTH),
                place.of(keys, "reference", Place::text, ""));
    }

    private static Bar bar(Place place, Set<String> types) {
        Map<String, Place> keys = place.keys("cause", "length", "types", "reference");
        return new Bar(
                place.of(keys, "cause", at -> at.one(Bar.Cause.class), Bar.Cause.REFUSAL),
                place.of(keys, "length", ProgrammeReader::length, NO_LENGTH),
                Place.maybe(keys, "types", at -> at.codes(types)).orElse(Set.of()),
                place.of(keys, "reference", Place::text, ""));
    }

    private static Map<String, String> references(Place place) {
        Map<String, String> references = new HashMap<>();
        place.anyKeys().forEach((name, at) -> references.put(name, at.text()));
        return references;
    }

    private static WorkingCalendar calendar(Place place, Map<String, Place> keys) {
        Set<DayOfWeek> days = new HashSet<>(
                place.of(keys, "working-days", at -> at.each(day -> day.one(DayOfWeek.class)), List.of()));
        if (days.isEmpty()) {
            if (keys.containsKey("working-days")) {
                place.fault("no-working-day");
            }
            days.add(DayOfWeek.MONDAY);
        }
        return new WorkingCalendar(
                days,
                Place.maybe(keys, "holidays", at -> at.each(ProgrammeReader::holiday))
                        .orElse(List.of()));
    }

    private static WorkingCalendar.NamedHoliday holiday(Place place) {
        Map<String, Place> keys = place.keys("day", "name");
        return new WorkingCalendar.NamedHoliday(
                place.of(keys, "day", at -> at.parsed(Holiday::parse, "bad-holiday", NO_HOLIDAY), NO_HOLIDAY),
                place.of(keys, "name", Place::words, Readers.NO_WORDS));
    }
}
