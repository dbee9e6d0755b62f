package org.openaeo.engine.profile;

import java.time.LocalDate;
import java.util.Random;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;

/** Small random histories: few codes, so that groups fill, and everything may be missing. */
public final class Histories {
    private Histories() {}

    public static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 1);

    public static Declarations random(long seed, int rows, int days) {
        Random random = new Random(seed);
        Declarations.Builder builder = Declarations.builder();
        for (int row = 0; row < rows; row++) {
            LocalDate day = FIRST_DAY.plusDays((long) row * days / rows);
            builder.start("D" + seed + "-" + row, day.atTime(random.nextInt(24), 0));
            code(builder, random, Field.OFFICE, 3);
            code(builder, random, Field.IMPORTER, 20);
            code(builder, random, Field.SELLER, 15);
            code(builder, random, Field.DECLARANT, 5);
            code(builder, random, Field.ORIGIN, 6);
            code(builder, random, Field.DEPARTURE, 6);
            code(builder, random, Field.TAX_TYPE, 2);
            if (random.nextInt(20) > 0) {
                builder.code(Field.HS, "%d%04d".formatted(10 + random.nextInt(5), random.nextInt(4) * 111));
            }
            if (random.nextInt(10) > 0) {
                builder.number(Field.NET_MASS, 1 + random.nextInt(20));
                builder.number(Field.VALUE, Math.exp(random.nextGaussian() + 4));
            }
            builder.number(Field.TAX_RATE, random.nextInt(3) * 4);
            InspectionOutcome outcome = InspectionOutcome.values()[random.nextInt(4)];
            builder.outcome(outcome);
            if (outcome == InspectionOutcome.IRREGULAR && random.nextBoolean()) {
                builder.number(Field.REVENUE, random.nextInt(1000));
            }
        }
        return builder.build();
    }

    /** A history whose sums are exact: one day, and every kilogram is worth the same. */
    public static Declarations wholeNumbers(long seed, int rows) {
        Random random = new Random(seed);
        Declarations.Builder builder = Declarations.builder();
        for (int row = 0; row < rows; row++) {
            builder.start("W" + row, FIRST_DAY.atStartOfDay())
                    .outcome(InspectionOutcome.values()[random.nextInt(4)])
                    .number(Field.NET_MASS, 1)
                    .number(Field.VALUE, 1);
            code(builder, random, Field.IMPORTER, 20);
            code(builder, random, Field.ORIGIN, 6);
            builder.code(Field.HS, "%06d".formatted(random.nextInt(40)));
        }
        return builder.build();
    }

    private static void code(Declarations.Builder builder, Random random, Field field, int codes) {
        if (random.nextInt(10) > 0) {
            builder.code(field, field.canonicalName() + random.nextInt(codes));
        }
    }
}
