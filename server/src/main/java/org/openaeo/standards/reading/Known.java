package org.openaeo.standards.reading;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.openaeo.standards.CriterionId;
import org.openaeo.standards.Edition;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.Term;

/** What a file may name that stands in other files. */
public sealed interface Known {
    boolean edition(EditionId id);

    boolean criterion(CriterionId id);

    /** The types that an edition tells apart; empty where that is not to be checked. */
    Optional<Set<String>> types(EditionId id);

    /** For texts that were checked when they were kept. */
    static Known everything() {
        return new Everything();
    }

    static Known of(Function<EditionId, Optional<Edition>> editions) {
        return new OfEditions(editions);
    }

    record Everything() implements Known {
        @Override
        public boolean edition(EditionId id) {
            return true;
        }

        @Override
        public boolean criterion(CriterionId id) {
            return true;
        }

        @Override
        public Optional<Set<String>> types(EditionId id) {
            return Optional.empty();
        }
    }

    record OfEditions(Function<EditionId, Optional<Edition>> editions) implements Known {
        @Override
        public boolean edition(EditionId id) {
            return editions.apply(id).isPresent();
        }

        /** An edition that is not known is a fault of its own. */
        @Override
        public boolean criterion(CriterionId id) {
            return editions.apply(id.edition())
                    .map(edition -> edition.criterion(id.code()).isPresent())
                    .orElse(true);
        }

        @Override
        public Optional<Set<String>> types(EditionId id) {
            return editions.apply(id)
                    .map(edition -> edition.types().stream().map(Term::code).collect(Collectors.toSet()));
        }
    }
}
