package org.openaeo.engine.laboratory;

import java.util.Random;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BandTest {

    @Test
    void holdsTheMeanNineteenTimesInTwenty() {
        Random random = new Random(1);
        int held = 0;
        for (int world = 0; world < 4_000; world++) {
            Band band = Band.of(DoubleStream.generate(random::nextGaussian).limit(5));
            held += band.low() <= 0 && band.high() >= 0 ? 1 : 0;
        }
        assertThat(held / 4_000.0).isBetween(0.94, 0.96);
    }

    @Test
    void oneRunHasNoBand() {
        Band band = Band.of(DoubleStream.of(0.3, Double.NaN));

        assertThat(band.mean()).isEqualTo(0.3);
        assertThat(band.runs()).isOne();
        assertThat(band.low()).isNaN();
    }
}
