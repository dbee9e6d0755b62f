package org.openaeo.standards.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.standards.Criterion;
import org.openaeo.standards.CriterionId;
import org.openaeo.standards.Demand;
import org.openaeo.standards.Edition;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.Group;
import org.openaeo.standards.Term;

/**
 * Reads the file of an edition of a standard.
 *
 * <pre>{@code
 * standard: SAFE
 * edition: "2021"
 * name: {en: ..., es: ..., fr: ...}
 * owner: World Customs Organization
 * country: XX                       # left out: international
 * source: the document
 * provenance: how we know what stands here, what was not read
 * complete: false                   # true where all of the standard's items are there
 * types: [{code: AEOC, name: {...}}]   # left out: none
 * groups:                           # [] where nothing was read
 *   - code: A
 *     name: {...}
 *     criteria:
 *       - code: A1
 *         text: {...}
 *         demand: must              # must | should
 *         weight: 3                 # 1 to 5
 *         roles: [IMPORTER]         # left out: all
 *         types: [AEOC]             # left out: all
 *         source: Annex IV, A
 *         confirmed: true
 *         questions: [...]          # see QuestionReader
 * }</pre>
 */
public final class EditionReader {
    private static final EditionId NO_EDITION = new EditionId("X", "0");
    private static final CountryCode NO_COUNTRY = new CountryCode("XX");

    private final Set<String> groups = new HashSet<>();
    private final Set<String> criteria = new HashSet<>();
    private final QuestionReader questions = new QuestionReader();
    private Set<String> types = Set.of();

    private EditionReader() {}

    public static Reading<Edition> read(String file, String text) {
        return Readers.read(file, text, place -> new EditionReader().edition(place));
    }

    private Edition edition(Place place) {
        Map<String, Place> keys = place.keys(
                "standard",
                "edition",
                "name",
                "owner",
                "country",
                "source",
                "provenance",
                "complete",
                "types",
                "groups");
        List<Term> terms = Place.maybe(keys, "types", Codes::terms).orElse(List.of());
        types = terms.stream().map(Term::code).collect(Collectors.toSet());
        return new Edition(
                id(place, keys),
                place.of(keys, "name", Place::words, Readers.NO_WORDS),
                place.of(keys, "owner", Place::text, ""),
                Place.maybe(keys, "country", at -> at.parsed(EditionReader::country, "bad-country", NO_COUNTRY)),
                place.of(keys, "source", Place::text, ""),
                place.of(keys, "provenance", Place::text, ""),
                place.of(keys, "complete", Place::flag, false),
                terms,
                place.of(keys, "groups", at -> at.each(this::group), List.of()));
    }

    private static EditionId id(Place place, Map<String, Place> keys) {
        String standard = place.of(
                keys,
                "standard",
                at -> at.parsed(text -> EditionId.of(text, "0").map(EditionId::standard), "bad-code", "X"),
                "X");
        String edition = place.of(
                keys,
                "edition",
                at -> at.parsed(text -> EditionId.of("X", text).map(EditionId::edition), "bad-item-code", "0"),
                "0");
        return EditionId.of(standard, edition).orElse(NO_EDITION);
    }

    private static Optional<CountryCode> country(String text) {
        return text.matches("[A-Z]{2}") ? Optional.of(new CountryCode(text)) : Optional.empty();
    }

    private Group group(Place place) {
        Map<String, Place> keys = place.keys("code", "name", "criteria");
        return new Group(
                place.of(keys, "code", at -> at.once(groups, CriterionId::isCode, "bad-item-code"), "X"),
                place.of(keys, "name", Place::words, Readers.NO_WORDS),
                place.of(keys, "criteria", at -> at.each(this::criterion), List.of()));
    }

    private Criterion criterion(Place place) {
        Map<String, Place> keys =
                place.keys("code", "text", "demand", "weight", "roles", "types", "source", "confirmed", "questions");
        return new Criterion(
                place.of(keys, "code", at -> at.once(criteria, CriterionId::isCode, "bad-item-code"), "X"),
                place.of(keys, "text", Place::words, Readers.NO_WORDS),
                place.of(keys, "demand", at -> at.one(Demand.class), Demand.MUST),
                place.of(keys, "weight", at -> at.whole(1, Criterion.HEAVIEST), 1),
                Place.maybe(keys, "roles", at -> at.codes(Set.of())).orElse(Set.of()),
                Place.maybe(keys, "types", this::ownTypes).orElse(Set.of()),
                place.of(keys, "source", Place::text, ""),
                place.of(keys, "confirmed", Place::flag, false),
                place.of(keys, "questions", questions::read, List.of()));
    }

    private Set<String> ownTypes(Place place) {
        if (types.isEmpty()) {
            place.fault("no-types");
            return Set.of();
        }
        return place.codes(types);
    }
}
