package org.openaeo.certification.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScaleTest {
    private static final Instant START = Instant.parse("2026-08-11T00:00:00Z");

    private static Instant day(int n) {
        return START.plus(Duration.ofDays(n));
    }

    @Test
    void drawsWhatRanAndWhatDoesNotCountToScale() {
        var scale = new Scale(START, day(100), day(50));
        assertThat(scale.parts(List.of(new Scale.Stop(day(20), Optional.of(day(30))))))
                .containsExactly(
                        new ClockFace.Part(ClockFace.Kind.RUN, "0.00%", "50.00%"),
                        new ClockFace.Part(ClockFace.Kind.STOP, "20.00%", "10.00%"));
    }

    @Test
    void drawsAStopThatLastsUpToNow() {
        var scale = new Scale(START, day(100), day(50));
        assertThat(scale.parts(List.of(new Scale.Stop(day(40), Optional.empty()))))
                .contains(new ClockFace.Part(ClockFace.Kind.STOP, "40.00%", "10.00%"));
    }

    @Test
    void drawsWhatIsOverdueAsLongAsItIs() {
        var scale = new Scale(START, day(100), day(125));
        assertThat(scale.parts(List.of()))
                .containsExactly(
                        new ClockFace.Part(ClockFace.Kind.RUN, "0.00%", "80.00%"),
                        new ClockFace.Part(ClockFace.Kind.OVER, "80.00%", "20.00%"));
    }

    @Test
    void neverLeavesTheScale() {
        var scale = new Scale(START, day(10), day(-5));
        assertThat(scale.parts(List.of(new Scale.Stop(day(-4), Optional.of(day(-3))))))
                .isEmpty();
        assertThat(scale.place(day(-5))).isZero();
        assertThat(new Scale(START, START, START).place(day(1))).isEqualTo(100);
    }

    @Test
    void writesWordsOnTheSideThatHasRoom() {
        assertThat(Scale.anchor(1)).isEqualTo("start");
        assertThat(Scale.anchor(50)).isEqualTo("middle");
        assertThat(Scale.anchor(99)).isEqualTo("end");
    }
}
