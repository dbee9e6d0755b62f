package org.openaeo.clearance.decision;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.openaeo.engine.explanation.Explanation;
import org.openaeo.engine.explanation.Reason;
import org.openaeo.engine.explanation.ReasonTheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ScoreAccountTest {
    /** Odds of 1 to 9, doubled thrice and halved once: 4 to 9. */
    private static final Explanation DOUBLED =
            new Explanation(4 / 13.0, 0, points(1 / 9.0), List.of(aReason(300), aReason(-100)), 0, 0);

    @Test
    void addsUpFromStartToScore() {
        ScoreAccount account = ScoreAccount.of(DOUBLED);

        assertThat(account.start()).isCloseTo(10, within(1e-9));
        assertThat(account.score()).isCloseTo(400 / 13.0, within(1e-9));
        assertThat(account.start() + sum(account) + account.otherPoints()).isCloseTo(account.score(), within(1e-9));
        assertThat(account.otherPoints()).isCloseTo(0, within(1e-9));
    }

    @Test
    void keepsProportionAndSignOfReasons() {
        ScoreAccount account = ScoreAccount.of(DOUBLED);

        assertThat(account.steps().get(0).points()).isPositive();
        assertThat(account.steps().get(1).points())
                .isCloseTo(-account.steps().get(0).points() / 3, within(1e-9));
    }

    @Test
    void staysFiniteWhereReasonsCancelOut() {
        ScoreAccount account =
                ScoreAccount.of(new Explanation(0.1, 0, points(1 / 9.0), List.of(aReason(200), aReason(-200)), 3, 0));

        assertThat(account.steps().get(0).points()).isCloseTo(100 * 0.09 * 2 * Math.log(2), within(1e-6));
        assertThat(account.otherPoints()).isCloseTo(0, within(1e-9));
    }

    @Test
    void putsCalibrationToTheSmallerSignals() {
        ScoreAccount account =
                ScoreAccount.of(new Explanation(0.25, 0, points(1 / 9.0), List.of(aReason(300), aReason(-100)), 5, 0));

        assertThat(account.start() + sum(account) + account.otherPoints()).isCloseTo(25, within(1e-9));
        assertThat(account.otherPoints()).isNegative();
    }

    private static double sum(ScoreAccount account) {
        return account.steps().stream().mapToDouble(ScoreAccount.Step::points).sum();
    }

    private static double points(double odds) {
        return 100 * Math.log(odds) / Math.log(2);
    }

    private static Reason aReason(double points) {
        return new Reason(ReasonTheme.IMPORTER, "volume.none", "subject.importer", List.of("XA1"), List.of(), points);
    }
}
