package org.openaeo.standards.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openaeo.standards.CriterionId;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.Link;
import org.openaeo.standards.Strength;
import org.openaeo.standards.Words;

/**
 * Reads the file of a crosswalk.
 *
 * <pre>{@code
 * from: SAFE/2021
 * to: EU/2016
 * links:
 *   - {from: A1, to: a.1, strength: full, reason: {...}}     # full | partial
 *   - {from: M4, strength: none, reason: {...}}              # looked for, nothing answers it
 * }</pre>
 */
public final class CrosswalkReader {
    private static final EditionId NO_EDITION = new EditionId("X", "0");
    private static final String NO_CODE = "X";

    private final Known known;
    private final Set<String> pairs = new HashSet<>();

    private CrosswalkReader(Known known) {
        this.known = known;
    }

    public static Reading<CrosswalkText> read(String file, String text, Known known) {
        return Readers.read(file, text, place -> new CrosswalkReader(known).crosswalk(place));
    }

    private CrosswalkText crosswalk(Place place) {
        Map<String, Place> keys = place.keys("from", "to", "links");
        EditionId from = place.of(keys, "from", this::edition, NO_EDITION);
        EditionId to = place.of(keys, "to", this::edition, NO_EDITION);
        if (from.equals(to) && !from.equals(NO_EDITION)) {
            place.fault("same-edition", from.toString());
        }
        List<Link> links = place.of(keys, "links", at -> at.each(item -> link(item, from, to)), List.of());
        return new CrosswalkText(from, to, links);
    }

    private EditionId edition(Place place) {
        EditionId id = place.parsed(EditionId::parse, "bad-edition", NO_EDITION);
        if (!id.equals(NO_EDITION) && !known.edition(id)) {
            place.fault("unknown-edition", id.toString());
        }
        return id;
    }

    private Link link(Place place, EditionId from, EditionId to) {
        Map<String, Place> keys = place.keys("from", "to", "strength", "reason");
        String source = place.of(keys, "from", at -> criterion(at, from), NO_CODE);
        Strength strength = place.of(keys, "strength", at -> at.one(Strength.class), Strength.NONE);
        Words reason = place.of(keys, "reason", Place::words, Readers.NO_WORDS);
        @Nullable Place target = keys.get("to");
        if (strength == Strength.NONE) {
            if (target != null) {
                target.fault("target-of-none");
            }
            once(place, source + " -");
            return new Link(new CriterionId(from, source), to, Optional.empty(), strength, reason);
        }
        String answered = place.of(keys, "to", at -> criterion(at, to), NO_CODE);
        once(place, source + " " + answered);
        return new Link(
                new CriterionId(from, source), to, Optional.of(new CriterionId(to, answered)), strength, reason);
    }

    private void once(Place place, String pair) {
        if (!pair.contains(NO_CODE + " ") && !pairs.add(pair)) {
            place.fault("repeated-link", pair);
        }
    }

    private String criterion(Place place, EditionId edition) {
        String code = place.text();
        if (!CriterionId.isCode(code)) {
            place.fault("bad-item-code", code);
            return NO_CODE;
        }
        if (!known.criterion(new CriterionId(edition, code))) {
            place.fault("unknown-criterion", code, edition.toString());
        }
        return code;
    }
}
