package org.openaeo.clearance;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.openaeo.engine.declaration.InspectionOutcome;

/** What an inspector has to say of a chosen declaration. */
public sealed interface Finding {

    /** The same as the engine learns it. */
    InspectionOutcome outcome();

    /** How it is called in the database, the API and the files. */
    default String code() {
        return switch (this) {
            case Conform _ -> "conform";
            case Irregular _ -> "irregular";
            case NotControlled _ -> "not_controlled";
        };
    }

    /** The goods and their papers are as declared. */
    record Conform() implements Finding {
        @Override
        public InspectionOutcome outcome() {
            return InspectionOutcome.CONFORM;
        }
    }

    /**
     * Something is not as declared.
     *
     * @param kinds what was found, at least one
     * @param revenue duty and tax recovered, in the declaration's currency; zero where none was at stake, empty where a
     *     file does not tell
     */
    record Irregular(SortedSet<Irregularity> kinds, Optional<BigDecimal> revenue) implements Finding {
        public Irregular(Collection<Irregularity> kinds, BigDecimal revenue) {
            this(new TreeSet<>(kinds), Optional.of(revenue));
        }

        public Irregular {
            if (kinds.isEmpty()) {
                throw new IllegalArgumentException("an irregularity has a kind");
            }
            if (revenue.filter(amount -> amount.signum() < 0).isPresent()) {
                throw new IllegalArgumentException("recovered revenue is not negative");
            }
            kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
        }

        @Override
        public InspectionOutcome outcome() {
            return InspectionOutcome.IRREGULAR;
        }
    }

    /** The control was not made; never counts as clean, and enters no hit rate. */
    record NotControlled(NotControlledReason reason) implements Finding {
        @Override
        public InspectionOutcome outcome() {
            return InspectionOutcome.NOT_CONTROLLED;
        }
    }
}
