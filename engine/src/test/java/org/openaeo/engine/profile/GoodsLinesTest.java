package org.openaeo.engine.profile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import org.junit.jupiter.api.Test;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class GoodsLinesTest {
    private static final Declarations HISTORY = Declarations.builder()
            .start("A", 0)
            .code(Field.HS, "847130")
            .number(Field.NET_MASS, 5)
            .outcome(InspectionOutcome.IRREGULAR)
            .start("B", 0)
            .code(Field.HS, "847130")
            .number(Field.NET_MASS, 5)
            .outcome(InspectionOutcome.CONFORM)
            .start("C", 0)
            .code(Field.HS, "847130")
            .number(Field.NET_MASS, 6)
            .outcome(InspectionOutcome.CONFORM)
            .start("D", 0)
            .code(Field.HS, "847130")
            .number(Field.NET_MASS, 7)
            .build();
    private static final Declarations LATER = Declarations.builder()
            .start("same line as A and B", 0)
            .code(Field.HS, "847130")
            .number(Field.NET_MASS, 5)
            .start("same line as D", 0)
            .code(Field.HS, "847130")
            .number(Field.NET_MASS, 7)
            .start("other mass", 0)
            .code(Field.HS, "847130")
            .number(Field.NET_MASS, 8)
            .start("mass unknown", 0)
            .code(Field.HS, "847130")
            .build();

    @Test
    void holdsEveryLineOfTheWindowInspectedOrNot() {
        GoodsLines lines = GoodsLines.of(HISTORY);
        ProfileKeys later = ProfileKeys.of(LATER);

        assertThat(lines.size()).isEqualTo(3);
        assertThat(lines.holds(later, 0)).isTrue();
        assertThat(lines.holds(later, 1)).isTrue();
        assertThat(lines.holds(later, 2)).isFalse();
        assertThat(lines.holds(later, 3)).isFalse();
    }

    @Test
    void ratesLeanOnTheBaseRate() {
        GoodsLines lines = GoodsLines.of(HISTORY);
        ProfileKeys later = ProfileKeys.of(LATER);

        assertThat(lines.rate(later, 0, 0.2)).isCloseTo((1 + 0.2 / 3) / 2.2, within(1e-12));
        assertThat(lines.rate(later, 1, 0.2)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(lines.rate(later, 2, 0.2)).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void readsWhatWasWritten() throws IOException {
        Declarations history = Histories.random(8, 500, 10);
        GoodsLines lines = GoodsLines.of(history);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lines.write(new DataOutputStream(bytes));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));

        GoodsLines read = GoodsLines.read(in, bytes.size());

        ProfileKeys keys = ProfileKeys.of(history);
        assertThat(read.size()).isEqualTo(lines.size());
        for (int row = 0; row < history.size(); row++) {
            assertThat(read.rate(keys, row, 1)).isEqualTo(lines.rate(keys, row, 1));
        }
    }
}
