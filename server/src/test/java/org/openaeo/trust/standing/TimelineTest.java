package org.openaeo.trust.standing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.openaeo.trust.Change;
import org.openaeo.trust.Standing;
import org.openaeo.trust.Statement;
import org.openaeo.trust.Terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openaeo.trust.standing.Said.day;
import static org.openaeo.trust.standing.Said.terms;

class TimelineTest {
    private final Said said = new Said();

    @Test
    void isNotHeldBeforeItsGrantTakesEffect() {
        said.on(10).effective(15).that(new Change.Granted(terms("T1")));

        assertThat(standingOn(14)).isEqualTo(Standing.NOT_HELD);
        assertThat(standingOn(15)).isEqualTo(new Standing.Held(terms("T1"), day(15), day(10)));
    }

    @Test
    void stopsAtOnceWhenSuspendedAndComesBackWhenRestored() {
        said.on(0).that(new Change.Granted(terms("T2")));
        said.on(40).that(new Change.Suspended());
        said.on(60).that(new Change.Restored());

        assertThat(standingOn(40)).isEqualTo(new Standing.Suspended(terms("T2"), day(40), day(40)));
        assertThat(standingOn(60)).isEqualTo(new Standing.Held(terms("T2"), day(60), day(60)));
        assertThat(Timeline.of(said.all()).periods()).hasSize(3);
    }

    @Test
    void answersAsKnownThenWhenSuspensionWasLearntLate() {
        said.on(0).that(new Change.Granted(terms("T2")));
        said.on(50).effective(40).that(new Change.Suspended());

        assertThat(standingOn(45, 49)).isInstanceOf(Standing.Held.class);
        assertThat(standingOn(45, 50)).isEqualTo(new Standing.Suspended(terms("T2"), day(40), day(50)));
    }

    @Test
    void readsStatementsInTheOrderOfEffectWhateverTheOrderOfArrival() {
        said.on(90).effective(60).that(new Change.Restored());
        said.on(91).effective(0).that(new Change.Granted(terms("T1")));
        said.on(92).effective(40).that(new Change.Suspended());

        assertThat(standingOn(30)).isEqualTo(new Standing.Held(terms("T1"), day(0), day(91)));
        assertThat(standingOn(50)).isEqualTo(new Standing.Suspended(terms("T1"), day(40), day(92)));
        assertThat(standingOn(70)).isEqualTo(new Standing.Held(terms("T1"), day(60), day(90)));
    }

    @Test
    void givesTheLastWordAtOneInstantToWhatWasLearntLater() {
        said.on(0).that(new Change.Granted(terms("T1")));
        said.on(50).effective(40).that(new Change.Revoked());
        said.on(45).effective(40).that(new Change.Suspended());

        assertThat(standingOn(40, 45)).isInstanceOf(Standing.Suspended.class);
        assertThat(standingOn(40, 50)).isEqualTo(Standing.NOT_HELD);
    }

    @Test
    void replacesACorrectedStatementFromWhenTheCorrectionWasLearnt() {
        int wrong = said.on(0).that(new Change.Granted(terms("T3")));
        said.on(30).effective(0).replacing(wrong).that(new Change.Granted(terms("T1")));

        assertThat(standingOn(10, 29)).isEqualTo(new Standing.Held(terms("T3"), day(0), day(0)));
        assertThat(standingOn(10, 30)).isEqualTo(new Standing.Held(terms("T1"), day(0), day(30)));
    }

    @Test
    void forgetsARetractedSuspensionYetKnowsThatItStoodBefore() {
        said.on(0).that(new Change.Granted(terms("T1")));
        int wrong = said.on(20).that(new Change.Suspended());
        said.on(25).effective(20).replacing(wrong).that(new Change.Retracted());

        assertThat(standingOn(22, 24)).isInstanceOf(Standing.Suspended.class);
        assertThat(standingOn(22, 25)).isEqualTo(new Standing.Held(terms("T1"), day(0), day(0)));
    }

    @Test
    void countsAnAnnulledGrantAsNeverHeldButKeepsWhatWasBelievedBefore() {
        said.on(0).that(new Change.Granted(terms("T1")));
        said.on(30).effective(0).that(new Change.Annulled());

        assertThat(standingOn(10, 29)).isInstanceOf(Standing.Held.class);
        assertThat(standingOn(10, 30)).isEqualTo(Standing.NOT_HELD);
        assertThat(Timeline.of(said.all()).periods()).isEmpty();
    }

    @Test
    void keepsTheDateOfHoldingWhenTermsChangeAtTheSameLevel() {
        Terms wider = new Terms(
                terms("T1").type(),
                Optional.of("AA"),
                terms("T1").level(),
                terms("T1").roles(),
                terms("T1").benefits(),
                Optional.empty());
        said.on(0).that(new Change.Granted(terms("T1")));
        said.on(30).that(new Change.Amended(wider));
        said.on(60).that(new Change.Amended(terms("T2")));

        assertThat(standingOn(30)).isEqualTo(new Standing.Held(wider, day(0), day(0)));
        assertThat(standingOn(60)).isEqualTo(new Standing.Held(terms("T2"), day(60), day(60)));
    }

    @Test
    void amendsASuspendedAuthorisationWithoutRestoringIt() {
        said.on(0).that(new Change.Granted(terms("T1")));
        said.on(20).that(new Change.Suspended());
        said.on(30).that(new Change.Amended(terms("T2")));

        assertThat(standingOn(30)).isEqualTo(new Standing.Suspended(terms("T2"), day(20), day(20)));
    }

    @Test
    void expiresByItselfAndIsRenewedWithoutABreakAtThatVeryInstant() {
        said.on(0).that(new Change.Granted(Said.terms("T1", 100)));

        assertThat(standingOn(99)).isInstanceOf(Standing.Held.class);
        assertThat(standingOn(100)).isEqualTo(Standing.NOT_HELD);

        said.on(90).effective(100).that(new Change.Amended(Said.terms("T1", 200)));

        assertThat(standingOn(100, 89)).isEqualTo(Standing.NOT_HELD);
        assertThat(standingOn(100, 90)).isEqualTo(new Standing.Held(Said.terms("T1", 200), day(0), day(0)));
    }

    @Test
    void ignoresWhatFindsNothingToActOn() {
        said.on(0).that(new Change.Suspended());
        said.on(1).that(new Change.Restored());
        said.on(2).that(new Change.Amended(terms("T1")));

        assertThat(Timeline.of(said.all()).periods()).isEmpty();
    }

    @Test
    void reopensAfterARevocationOnlyByANewGrant() {
        said.on(0).that(new Change.Granted(terms("T1")));
        said.on(10).that(new Change.Revoked());
        said.on(20).that(new Change.Restored());
        said.on(30).that(new Change.Granted(terms("T1")));

        assertThat(standingOn(25)).isEqualTo(Standing.NOT_HELD);
        assertThat(standingOn(30)).isEqualTo(new Standing.Held(terms("T1"), day(30), day(30)));
    }

    private Standing standingOn(int day) {
        return Timeline.of(said.all()).at(day(day));
    }

    private Standing standingOn(int day, int knownOn) {
        List<Statement> statements = said.all();
        Instant knownAt = day(knownOn);
        return Timeline.of(statements, knownAt).at(day(day));
    }
}
