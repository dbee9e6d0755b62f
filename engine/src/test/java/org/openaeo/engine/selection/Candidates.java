package org.openaeo.engine.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;

/** Declarations with their scores, for tests: {@code someCandidates().of("020", "AEO", 0.9)}. */
final class Candidates {
    private final Declarations.Builder builder = Declarations.builder();
    private final List<Double> probabilities = new ArrayList<>();
    private final List<Double> revenues = new ArrayList<>();
    private String prefix = "D";

    static Candidates someCandidates() {
        return new Candidates();
    }

    Candidates named(String prefix) {
        this.prefix = prefix;
        return this;
    }

    /** One at an office ("" for none) with a trust level ("" for none). */
    Candidates of(String office, String trust, double probability) {
        return with(probability, 100, row -> {
            if (!office.isEmpty()) {
                row.code(Field.OFFICE, office);
            }
            if (!trust.isEmpty()) {
                row.code(Field.TRUST, trust);
            }
        });
    }

    Candidates with(double probability, double revenue, Consumer<Declarations.Builder> facts) {
        builder.start(prefix + builder.size(), 29_000_000L + builder.size());
        facts.accept(builder);
        probabilities.add(probability);
        revenues.add(revenue);
        return this;
    }

    /** Many alike, with probabilities falling evenly from high to low. */
    Candidates many(int count, String office, String trust, double high, double low) {
        for (int i = 0; i < count; i++) {
            of(office, trust, high - (high - low) * i / count);
        }
        return this;
    }

    Declarations declarations() {
        return builder.build();
    }

    CandidateScores scores() {
        return new CandidateScores(
                probabilities.stream().mapToDouble(Double::doubleValue).toArray(),
                revenues.stream().mapToDouble(Double::doubleValue).toArray());
    }

    Selection select(SelectionPlan plan, long seed) {
        return Selector.select(declarations(), scores(), plan, seed);
    }

    static SelectionPlan aPlan(Capacity capacity) {
        return new SelectionPlan(
                "test",
                capacity,
                new Ranking.Probability(),
                0.1,
                java.util.Optional.empty(),
                TrustPolicy.neutral(),
                RuleSet.none());
    }
}
