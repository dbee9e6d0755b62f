package org.openaeo.engine.simulation;

import java.util.Arrays;
import java.util.List;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

class DrawsProperties {

    @Property
    void dependOnSeedPurposeAndNumberOnly(
            @ForAll long seed, @ForAll long number, @ForAll @IntRange(max = 20) int before) {
        Draws fresh = Draws.of(seed, Draws.Purpose.ROW, number);
        Draws used = Draws.of(seed + 1, Draws.Purpose.HEAT, 3);
        for (int at = 0; at < before; at++) {
            used.normal();
        }

        used.restart(seed, Draws.Purpose.ROW, number);

        assertThat(used.bits())
                .isEqualTo(fresh.bits())
                .isNotEqualTo(Draws.of(seed, Draws.Purpose.FLOWS, number).bits());
    }

    @Property(tries = 200)
    void staysWithinBounds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 1_000) int bound) {
        Draws draws = Draws.of(seed, Draws.Purpose.ROW, 0);
        for (int at = 0; at < 100; at++) {
            assertThat(draws.uniform()).isGreaterThanOrEqualTo(0).isLessThan(1);
            assertThat(draws.below(bound)).isBetween(0, bound - 1);
            assertThat(draws.between(2, 3)).isBetween(2.0, 3.0);
            assertThat(draws.normal()).isBetween(-10.0, 10.0);
        }
    }

    @Example
    void normalsHaveMeanZeroAndDeviationOne() {
        Draws draws = Draws.of(7, Draws.Purpose.ROW, 0);
        double[] drawn = new double[200_000];
        Arrays.setAll(drawn, at -> draws.normal());

        assertThat(Arrays.stream(drawn).average().orElseThrow()).isCloseTo(0, offset(0.01));
        assertThat(Arrays.stream(drawn).map(x -> x * x).average().orElseThrow()).isCloseTo(1, offset(0.02));
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963985, offset(1e-8));
        assertThat(Normal.quantile(1e-9)).isCloseTo(-5.997807015, offset(1e-7));
    }

    @Property(tries = 50)
    void choosesInProportionToWeight(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 0.01, max = 10) Double> weights) {
        double[] given = weights.stream().mapToDouble(Double::doubleValue).toArray();
        double sum = Arrays.stream(given).sum();
        WeightedChoice choice = new WeightedChoice(given);
        Draws draws = Draws.of(1, Draws.Purpose.ROW, 0);
        int[] counts = new int[given.length];
        for (int at = 0; at < 50_000; at++) {
            counts[choice.draw(draws)]++;
        }

        for (int at = 0; at < given.length; at++) {
            assertThat(counts[at] / 50_000.0).isCloseTo(given[at] / sum, offset(0.015));
        }
    }
}
