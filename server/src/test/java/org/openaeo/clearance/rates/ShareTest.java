package org.openaeo.clearance.rates;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ShareTest {
    /** Wilson intervals of 95 %, worked out with another program. */
    @ParameterizedTest
    @CsvSource({"0, 10, 0, 0.277533", "1, 10, 0.017876, 0.404150", "81, 263, 0.255289, 0.366210", "10, 10, 0.722467, 1"
    })
    void givesWilsonsInterval(long hits, long trials, double low, double high) {
        Share share = new Share(hits, trials);

        assertThat(share.low()).isCloseTo(low, within(1e-5));
        assertThat(share.high()).isCloseTo(high, within(1e-5));
    }

    @Test
    void saysAnythingIsPossibleWithoutTrials() {
        assertThat(Share.NONE.rate()).isEmpty();
        assertThat(Share.NONE.low()).isZero();
        assertThat(Share.NONE.high()).isEqualTo(1);
    }

    @Test
    void saysHowManyTimesMoreScoredChoicesFindWhereThatIsProven() {
        assertThat(Comparison.of(new Share(30, 100), new Share(6, 100)))
                .isInstanceOfSatisfying(
                        Comparison.ScoredFindsMore.class,
                        more -> assertThat(more.times()).isCloseTo(5, within(1e-9)));
    }

    @Test
    void doesNotTakeChanceForDifference() {
        assertThat(Comparison.of(new Share(7, 40), new Share(4, 40))).isEqualTo(new Comparison.NoProvenDifference());
    }

    @Test
    void saysThatTheModelHasLostItsHold() {
        assertThat(Comparison.of(new Share(2, 200), new Share(30, 200))).isInstanceOf(Comparison.RandomFindsMore.class);
    }

    @Test
    void saysNothingOfTooFew() {
        assertThat(Comparison.of(new Share(9, 30), new Share(0, 3))).isEqualTo(new Comparison.TooFew(30, 3));
    }

    @Test
    void takesNoRandomFindAtAllForInfinitelyMore() {
        assertThat(Comparison.of(new Share(30, 100), new Share(0, 100)))
                .isEqualTo(new Comparison.ScoredFindsMore(Double.POSITIVE_INFINITY));
    }
}
