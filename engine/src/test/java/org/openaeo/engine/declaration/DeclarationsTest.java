package org.openaeo.engine.declaration;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeclarationsTest {

    @Property
    void ordersRowsByTimeAndKeepsTheOrderWithinAMinute(@ForAll List<@LongRange(min = -5, max = 5) Long> minutes) {
        Declarations.Builder builder = Declarations.builder();
        for (long minute : minutes) {
            builder.start("id", minute);
        }

        assertThat(builder.build().rowsByTime())
                .containsExactly(IntStream.range(0, minutes.size())
                        .boxed()
                        .sorted(Comparator.comparing(minutes::get))
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    @Test
    void ordersRowsOfDistantYears() {
        Declarations declarations = Declarations.builder()
                .start("late", 1_900_000_000L)
                .start("early", -1_900_000_000L)
                .build();

        assertThat(declarations.rowsByTime()).containsExactly(1, 0);
    }

    @Test
    void startsEveryRowWithNothingKnown() {
        Declarations.Builder builder = Declarations.builder(1);
        builder.start("full", 0).outcome(InspectionOutcome.IRREGULAR);
        Field.codes().forEach(field -> builder.code(field, "x"));
        Field.numbers().forEach(field -> builder.number(field, 1));
        builder.start("bare", 1);

        Declarations declarations = builder.build();

        assertThat(declarations.outcome(1)).isEqualTo(InspectionOutcome.NOT_INSPECTED);
        assertThat(Field.codes())
                .allSatisfy(field -> assertThat(declarations.text(field, 1)).isEmpty());
        assertThat(Field.numbers())
                .allSatisfy(field -> assertThat(declarations.number(field, 1)).isNaN());
    }

    @Test
    void takesSubsetsInTheOrderGiven() {
        Declarations all = Declarations.builder()
                .start("a", 1)
                .code(Field.ORIGIN, "CN")
                .start("bé", 2)
                .code(Field.ORIGIN, "VN")
                .number(Field.VALUE, 5)
                .start("c", 3)
                .build();

        Declarations some = all.subset(new int[] {1, 0, 1});

        assertThat(some.size()).isEqualTo(3);
        assertThat(some.id(0)).isEqualTo("bé");
        assertThat(some.id(1)).isEqualTo("a");
        assertThat(some.text(Field.ORIGIN, 2)).contains("VN");
        assertThat(some.number(Field.VALUE, 2)).isEqualTo(5);
        assertThat(some.dictionary(Field.ORIGIN)).isSameAs(all.dictionary(Field.ORIGIN));
    }

    @Test
    void doesNotChangeWhenItsBuilderGoesOn() {
        Declarations.Builder builder = Declarations.builder(1).start("a", 1).number(Field.VALUE, 1);
        Declarations first = builder.build();

        builder.number(Field.VALUE, 2).start("b", 2);

        assertThat(first.size()).isEqualTo(1);
        assertThat(first.number(Field.VALUE, 0)).isEqualTo(1);
    }

    @Test
    void refusesToMixKinds() {
        Declarations declarations = Declarations.builder().start("a", 1).build();

        assertThatThrownBy(() -> declarations.number(Field.ORIGIN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> declarations.code(Field.VALUE, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Declarations.builder().number(Field.VALUE, 1))
                .isInstanceOf(IllegalStateException.class);
    }
}
