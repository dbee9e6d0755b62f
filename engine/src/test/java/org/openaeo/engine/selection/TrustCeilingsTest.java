package org.openaeo.engine.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openaeo.engine.declaration.Declarations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openaeo.engine.selection.Candidates.someCandidates;

/** Ten declarations of a level of which half may be inspected. */
class TrustCeilingsTest {
    private static final TrustPolicy HALF =
            new TrustPolicy("half", Map.of("T2", new LevelPolicy(0.5, 1, List.of())), LevelPolicy.NEUTRAL);

    private final TrustCeilings ceilings = new TrustCeilings(HALF, tenOfTheLevel(), draws());
    private final List<Conflict> conflicts = new ArrayList<>();

    @Test
    void leavesTheScoreWhatTheDrawDoesNotTakeOnAverage() {
        ceilings.open(0.2, conflicts);

        assertThat(room()).isEqualTo(3);
        assertThat(conflicts).isEmpty();
    }

    @Test
    void leavesTheScoreWhatRulesAndTheDrawHaveNotTakenInThisBatch() {
        take(4);
        ceilings.open(0.1, conflicts);

        assertThat(room()).isEqualTo(1);
    }

    @Test
    void saysWhereRulesAndTheDrawPassedACeilingAndOnlyThere() {
        take(5);
        ceilings.open(0, conflicts);
        assertThat(conflicts).isEmpty();
        assertThat(room()).isZero();

        take(1);
        ceilings.open(0, conflicts);
        assertThat(conflicts).containsExactly(new Conflict.CeilingPassed("T2", 0.5, 10, 6));
    }

    @Test
    void opensTheCeilingOverAgainForDocuments() {
        take(5);
        ceilings.open(0.1, conflicts);
        ceilings.openForDocuments();

        assertThat(room()).isEqualTo(5);
    }

    @Test
    void holdsNobodyBackWhomThePolicyDoesNotLimit() {
        TrustCeilings open = new TrustCeilings(TrustPolicy.neutral(), tenOfTheLevel(), draws());
        open.open(0.5, conflicts);
        open.openForDocuments();
        for (int row = 0; row < 10; row++) {
            assertThat(open.hasRoomFor(row)).isTrue();
            open.take(row);
        }
        assertThat(open.heldBack()).isEmpty();
    }

    private void take(int inspections) {
        for (int row = 0; row < inspections; row++) {
            ceilings.note(row);
        }
    }

    /** How many more may be inspected. */
    private int room() {
        int row = 0;
        while (ceilings.hasRoomFor(row)) {
            ceilings.take(row);
            row++;
        }
        return row;
    }

    private static SeededDraws draws() {
        return new SeededDraws(7, tenOfTheLevel());
    }

    private static Declarations tenOfTheLevel() {
        return someCandidates().many(10, "", "T2", 0.9, 0.1).declarations();
    }
}
