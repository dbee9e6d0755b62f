package org.openaeo.engine.model;

import java.time.LocalDate;
import java.util.Random;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;

/** A small trade in which some importers cheat often, and goods declared far below the usual price mostly are. */
final class PlantedTrade {
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    private PlantedTrade() {}

    /** One hundred declarations a day. */
    static Declarations of(long seed, int rows, double inspectedShare) {
        return of(seed, rows, inspectedShare, FIRST_DAY);
    }

    static Declarations of(long seed, int rows, double inspectedShare, LocalDate from) {
        Random random = new Random(seed);
        Declarations.Builder builder = Declarations.builder(rows);
        for (int row = 0; row < rows; row++) {
            int importer = random.nextInt(60);
            int hs = random.nextInt(30);
            boolean undervalued = random.nextInt(10) == 0;
            double mass = Math.rint(Math.exp(random.nextGaussian() + 4)) + 1;
            double unitValue = (hs + 1) * 5 * Math.exp(random.nextGaussian() * 0.15) * (undervalued ? 0.3 : 1);
            double chance = (importer < 6 ? 0.5 : 0.03) + (undervalued ? 0.45 : 0);
            boolean irregular = random.nextDouble() < chance;
            builder.start("P" + seed + "-" + row, from.plusDays(row / 100).atTime(random.nextInt(24), 0))
                    .code(Field.OFFICE, "O" + random.nextInt(4))
                    .code(Field.IMPORTER, "I" + importer)
                    .code(Field.DECLARANT, "D" + random.nextInt(10))
                    .code(Field.HS, "%06d".formatted(100_000 + hs * 1_111))
                    .code(Field.ORIGIN, "C" + random.nextInt(8))
                    .code(Field.DEPARTURE, "C" + random.nextInt(8))
                    .number(Field.TAX_RATE, hs % 4 * 5)
                    .number(Field.NET_MASS, mass)
                    .number(Field.VALUE, mass * unitValue);
            if (random.nextDouble() < inspectedShare) {
                builder.outcome(irregular ? InspectionOutcome.IRREGULAR : InspectionOutcome.CONFORM);
                if (irregular) {
                    builder.number(Field.REVENUE, mass * unitValue * 0.2 * (1 + random.nextDouble()));
                }
            }
        }
        return builder.build();
    }
}
