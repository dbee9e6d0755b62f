package org.openaeo.engine.metrics;

import java.util.Random;
import java.util.stream.DoubleStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RevenueBinTest {
    @Test
    void setsWhatCameInBesideWhatWasExpected() {
        double[] expected = {40, 10, 30, 20};
        double[] recovered = {100, 0, 0, 10};

        assertThat(RevenueBin.of(expected, recovered, 2))
                .containsExactly(new RevenueBin(2, 15, 5), new RevenueBin(2, 35, 50));
    }

    @Property(tries = 50)
    void losesNoRowAndNoMoney(
            @ForAll long seed, @ForAll @IntRange(max = 50) int rows, @ForAll @IntRange(min = 1, max = 12) int bins) {
        Random random = new Random(seed);
        double[] expected = random.doubles(rows).toArray();
        double[] recovered = random.doubles(rows).toArray();

        var all = RevenueBin.of(expected, recovered, bins);

        assertThat(all.stream().mapToLong(RevenueBin::rows).sum()).isEqualTo(rows);
        assertThat(all.stream()
                        .mapToDouble(bin -> bin.rows() * bin.meanRecovered())
                        .sum())
                .isCloseTo(DoubleStream.of(recovered).sum(), within(1e-9));
        assertThat(all).isSortedAccordingTo((a, b) -> Double.compare(a.meanExpected(), b.meanExpected()));
    }
}
