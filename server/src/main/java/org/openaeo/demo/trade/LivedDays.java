package org.openaeo.demo.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.openaeo.clearance.Finding;
import org.openaeo.clearance.Irregularity;
import org.openaeo.clearance.NotControlledReason;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.simulation.FraudKind;
import org.openaeo.engine.simulation.Truth;

/** The declarations of the days that are lived through, and what is truly the matter with each. */
public final class LivedDays {
    private static final List<NotControlledReason> USUAL_REASONS =
            List.of(NotControlledReason.NO_MEANS, NotControlledReason.GOODS_ABSENT, NotControlledReason.WITHDRAWN);

    private final Declarations declarations;
    private final Truths truths;

    LivedDays(Declarations declarations, Truths truths) {
        this.declarations = declarations;
        this.truths = truths;
    }

    /** What inspections would find, by the number of the declaration. */
    static final class Truths {
        private final Map<String, Finding> findings = new HashMap<>();

        void add(String declaration, Truth truth, int row) {
            findings.put(declaration, finding(declaration, truth, row));
        }

        private static Finding finding(String declaration, Truth truth, int row) {
            return switch (truth.found(row)) {
                case IRREGULAR ->
                    new Finding.Irregular(
                            List.of(new Irregularity(
                                    truth.fraud(row).map(FraudKind::code).orElseThrow())),
                            BigDecimal.valueOf(truth.recovered(row)).setScale(2, RoundingMode.HALF_UP));
                case NOT_CONTROLLED ->
                    new Finding.NotControlled(
                            USUAL_REASONS.get(Math.floorMod(declaration.hashCode(), USUAL_REASONS.size())));
                case CONFORM, NOT_INSPECTED -> new Finding.Conform();
            };
        }
    }

    public Declarations declarations() {
        return declarations;
    }

    /** What an inspection finds. */
    public Finding finding(String declaration) {
        return Objects.requireNonNull(truths.findings.get(declaration), declaration);
    }
}
