package org.openaeo.standards.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.openaeo.standards.AuthorisationRule;
import org.openaeo.standards.CriterionId;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.ImprovementPlan;
import org.openaeo.standards.Tier;

/** Reads the types of authorisation of a programme profile. */
final class TypeReader {
    private static final EditionId NO_EDITION = new EditionId("X", "0");
    private static final int ALL = 100;

    private final Set<String> levels;
    private final Set<String> roles;
    private final Set<String> benefits;
    private final Known known;
    private final Set<String> taken = new HashSet<>();

    TypeReader(Set<String> levels, Set<String> roles, Set<String> benefits, Known known) {
        this.levels = levels;
        this.roles = roles;
        this.benefits = benefits;
        this.known = known;
    }

    List<AuthorisationRule> read(Place list) {
        List<AuthorisationRule> types = list.each(this::type);
        if (types.isEmpty()) {
            list.fault("empty-list");
        }
        return types;
    }

    private AuthorisationRule type(Place place) {
        Map<String, Place> keys = place.keys(
                "code",
                "name",
                "edition",
                "criterion-types",
                "tiers",
                "roles",
                "benefits",
                "scope",
                "validity",
                "minimum-activity",
                "improvement-plan");
        EditionId edition = place.of(keys, "edition", this::edition, NO_EDITION);
        return new AuthorisationRule(
                place.of(keys, "code", at -> at.once(taken, Codes::isTerm, "bad-code"), "X"),
                place.of(keys, "name", Place::words, Readers.NO_WORDS),
                edition,
                Place.maybe(keys, "criterion-types", at -> criterionTypes(at, edition))
                        .orElse(Set.of()),
                place.of(keys, "tiers", this::tiers, List.of()),
                Place.maybe(keys, "roles", at -> at.codes(roles)).orElse(Set.of()),
                Place.maybe(keys, "benefits", at -> at.codes(benefits)).orElse(Set.of()),
                place.of(keys, "scope", at -> at.one(AuthorisationRule.Scope.class), AuthorisationRule.Scope.COMPANY),
                Place.maybe(keys, "validity", ProgrammeReader::length),
                Place.maybe(keys, "minimum-activity", ProgrammeReader::length),
                Place.maybe(keys, "improvement-plan", TypeReader::improvement));
    }

    private EditionId edition(Place place) {
        EditionId id = place.parsed(EditionId::parse, "bad-edition", NO_EDITION);
        if (!id.equals(NO_EDITION) && !known.edition(id)) {
            place.fault("unknown-edition", id.toString());
        }
        return id;
    }

    private Set<String> criterionTypes(Place place, EditionId edition) {
        Optional<Set<String>> types = known.types(edition);
        if (types.filter(Set::isEmpty).isPresent()) {
            place.fault("edition-without-types", edition.toString());
        }
        return place.codes(types.orElse(Set.of()));
    }

    /** Lowest first: neither their levels nor the scores they ask may fall. */
    private List<Tier> tiers(Place place) {
        Set<String> codes = new HashSet<>();
        List<Tier> tiers = place.each(item -> tier(item, codes));
        if (tiers.isEmpty()) {
            place.fault("empty-list");
        }
        for (int next = 1; next < tiers.size(); next++) {
            if (tiers.get(next).minimumScore() < tiers.get(next - 1).minimumScore()) {
                place.fault("falling-scores", tiers.get(next).code());
            }
        }
        return tiers;
    }

    private Tier tier(Place place, Set<String> codes) {
        Map<String, Place> keys = place.keys("code", "name", "level", "minimum-score", "benefits");
        return new Tier(
                place.of(keys, "code", at -> at.once(codes, CriterionId::isCode, "bad-item-code"), "X"),
                place.of(keys, "name", Place::words, Readers.NO_WORDS),
                place.of(keys, "level", this::level, "X"),
                place.of(keys, "minimum-score", at -> at.whole(0, ALL), 0),
                Place.maybe(keys, "benefits", at -> at.codes(benefits)).orElse(Set.of()));
    }

    private String level(Place place) {
        String level = place.text();
        if (!levels.contains(level)) {
            place.fault("unknown-code", level, levels.stream().sorted().collect(Collectors.joining(", ")));
        }
        return level;
    }

    private static ImprovementPlan improvement(Place place) {
        Map<String, Place> keys = place.keys("minimum-score", "longest", "reference");
        return new ImprovementPlan(
                place.of(keys, "minimum-score", at -> at.whole(0, ALL), 0),
                place.of(keys, "longest", ProgrammeReader::length, ProgrammeReader.NO_LENGTH),
                place.of(keys, "reference", Place::text, ""));
    }
}
