package org.openaeo.engine.selection;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.openaeo.engine.declaration.Field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.openaeo.engine.selection.Candidates.aPlan;
import static org.openaeo.engine.selection.Candidates.someCandidates;

class SelectorTest {

    @Test
    void takesTheHighestScoresAndTheRandomShareWithinTheCapacity() {
        Selection selection = someCandidates().many(200, "020", "", 0.9, 0.1).select(aPlan(Capacity.count(20)), 7);

        assertThat(selection.count(Lane.RED)).isEqualTo(20);
        assertThat(selection.inspections(SelectionKind.RANDOM)).isEqualTo(2);
        assertThat(rowsOf(selection, SelectionKind.SCORE)).hasSize(18).allMatch(row -> row < 20);
        assertThat(selection.count(Lane.GREEN)).isEqualTo(180);
        assertThat(selection.conflicts()).isEmpty();
    }

    @Test
    void ranksScoredChoicesFromTheHighestDownAndSpreadsRandomOnesAmongThem() {
        Selection selection = someCandidates().many(500, "020", "", 0.9, 0.1).select(aPlan(Capacity.count(40)), 3);

        List<Choice> list = selection.choices();
        assertThat(list).extracting(Choice::rank).containsExactlyElementsOf(oneTo(40));
        assertThat(list.stream().filter(c -> c.kind() == SelectionKind.SCORE).map(Choice::value))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        List<Integer> randomRanks = list.stream()
                .filter(c -> c.kind() == SelectionKind.RANDOM)
                .map(Choice::rank)
                .toList();
        assertThat(randomRanks).hasSize(4);
        assertThat(randomRanks.getFirst()).isLessThanOrEqualTo(10);
        assertThat(randomRanks.getLast()).isGreaterThan(30);
    }

    @Test
    void sameSeedSameSelectionAndAnotherSeedAnotherDraw() {
        Candidates candidates = someCandidates().many(1_000, "020", "", 0.9, 0.1);
        SelectionPlan plan = aPlan(Capacity.rate(0.1));

        assertThat(candidates.select(plan, 5).choices())
                .isEqualTo(candidates.select(plan, 5).choices());
        assertThat(rowsOf(candidates.select(plan, 5), SelectionKind.RANDOM))
                .isNotEqualTo(rowsOf(candidates.select(plan, 6), SelectionKind.RANDOM));
    }

    @Test
    void recordsTheChanceOfARandomDraw() {
        Selection selection = someCandidates().many(400, "020", "", 0.9, 0.1).select(aPlan(Capacity.count(40)), 1);

        assertThat(selection.choices().stream()
                        .flatMap(choice -> choice.why().stream())
                        .filter(Why.Drawn.class::isInstance)
                        .map(why -> ((Why.Drawn) why).probability()))
                .hasSize(4)
                .allSatisfy(chance -> assertThat(chance).isEqualTo(0.01, within(1e-12)));
    }

    @Test
    void holdsTrustedTradersToTheirCeilingAndSaysSo() {
        TrustPolicy trust =
                new TrustPolicy("t", Map.of("AEO", new LevelPolicy(0.02, 1, List.of())), LevelPolicy.NEUTRAL);
        Candidates candidates =
                someCandidates().many(300, "020", "AEO", 0.9, 0.8).many(700, "020", "", 0.5, 0.1);

        Selection selection = candidates.select(aPlan(Capacity.count(100)).withTrustPolicy(trust), 11);

        long trusted = selection.choices().stream().filter(c -> c.row() < 300).count();
        long scoredTrusted = rowsOf(selection, SelectionKind.SCORE).stream()
                .filter(row -> row < 300)
                .count();
        assertThat(trusted).isLessThanOrEqualTo(6);
        assertThat(scoredTrusted).isLessThanOrEqualTo(6);
        assertThat(selection.count(Lane.RED)).isEqualTo(100);
        assertThat(selection.conflicts()).singleElement().isInstanceOfSatisfying(Conflict.CeilingHeld.class, held -> {
            assertThat(held.level()).isEqualTo("AEO");
            assertThat(held.held()).isGreaterThan(290);
        });
    }

    @Test
    void leavesCapacityUnusedRatherThanBreakACeiling() {
        TrustPolicy trust = new TrustPolicy("t", Map.of(), new LevelPolicy(0.1, 1, List.of()));

        Selection selection = someCandidates()
                .many(100, "020", "", 0.9, 0.1)
                .select(aPlan(Capacity.count(50)).withTrustPolicy(trust), 1);

        assertThat(selection.count(Lane.RED)).isLessThanOrEqualTo(10);
        assertThat(selection.conflicts())
                .anyMatch(c -> c instanceof Conflict.CapacityLeft(int all, int left) && all == 50 && left >= 40);
    }

    @Test
    void multiplierMovesATrustLevelDown() {
        TrustPolicy trust =
                new TrustPolicy("t", Map.of("AEO", new LevelPolicy(1, 0.5, List.of())), LevelPolicy.NEUTRAL);

        Selection selection = someCandidates()
                .many(50, "020", "AEO", 0.8, 0.79)
                .many(50, "020", "", 0.5, 0.49)
                .select(aPlan(Capacity.count(50)).withTrustPolicy(trust), 1);

        assertThat(rowsOf(selection, SelectionKind.SCORE)).allMatch(row -> row >= 50);
    }

    @Test
    void keepsToTheHandsOfEachOffice() {
        Capacity capacity =
                new Capacity(new Limit.Count(60), Map.of("020", new Limit.Count(5)), Optional.of(new Limit.Rate(0.5)));

        Selection selection = someCandidates()
                .many(100, "020", "", 0.9, 0.8)
                .many(40, "040", "", 0.5, 0.1)
                .select(aPlan(capacity), 2);

        assertThat(selection.choices().stream().filter(c -> c.row() < 100)).hasSize(5);
        assertThat(selection.choices().stream().filter(c -> c.row() >= 100)).hasSize(20);
        assertThat(selection.conflicts())
                .hasAtLeastOneElementOfType(Conflict.OfficeFull.class)
                .hasAtLeastOneElementOfType(Conflict.CapacityLeft.class);
    }

    @Test
    void rulesNameWhateverTheScoreAndBeyondCapacityGoToDocuments() {
        RuleSet rules = new RuleSet("r", List.of(rule("seeds", "hs.startsWith('12')", Lane.RED)));
        Candidates candidates = someCandidates();
        for (int i = 0; i < 30; i++) {
            candidates.with(0.01, 1, row -> row.code(Field.HS, "120991"));
        }
        candidates.many(70, "020", "", 0.9, 0.5);

        Selection selection = candidates.select(aPlan(Capacity.count(10)).withRules(rules), 4);

        assertThat(selection.count(Lane.RED)).isEqualTo(10);
        assertThat(selection.inspections(SelectionKind.RULE)).isEqualTo(9);
        assertThat(rowsOf(selection, SelectionKind.RULE)).hasSizeGreaterThanOrEqualTo(29);
        assertThat(selection.count(Lane.YELLOW)).isGreaterThanOrEqualTo(20);
        assertThat(selection.choices().getFirst().why()).contains(new Why.RuleHit("seeds"));
        assertThat(selection.conflicts()).hasAtLeastOneElementOfType(Conflict.RulesBeyondCapacity.class);
    }

    @Test
    void lighterRulesSendToTheirLaneUnlessAHeavierGroundApplies() {
        RuleSet rules = new RuleSet(
                "r", List.of(rule("audit", "hs2 == '12'", Lane.BLUE), rule("paper", "tax_rate > 20", Lane.YELLOW)));
        Selection selection = someCandidates()
                .with(0.9, 1, row -> row.code(Field.HS, "120991"))
                .with(0.2, 1, row -> row.code(Field.HS, "120991").number(Field.TAX_RATE, 30))
                .with(0.1, 1, row -> row.code(Field.HS, "120991"))
                .select(aPlan(Capacity.count(1)).withRandomShare(1e-9).withRules(rules), 4);

        assertThat(selection.lane(0)).isEqualTo(Lane.RED);
        assertThat(selection.choice(0).orElseThrow().why()).contains(new Why.RuleHit("audit"));
        assertThat(selection.lane(1)).isEqualTo(Lane.YELLOW);
        assertThat(selection.lane(2)).isEqualTo(Lane.BLUE);
    }

    @Test
    void documentsShareTakesTheNextBestOverAndAboveTheCapacity() {
        Selection selection = someCandidates()
                .many(100, "020", "", 0.9, 0.1)
                .select(aPlan(Capacity.count(10)).withDocuments(Optional.of(new Limit.Count(15))), 9);

        assertThat(selection.count(Lane.RED)).isEqualTo(10);
        assertThat(selection.count(Lane.YELLOW)).isEqualTo(15);
        assertThat(selection.choices().stream()
                        .filter(c -> c.lane() == Lane.YELLOW)
                        .map(Choice::row))
                .allMatch(row -> row < 27);
    }

    @Test
    void aRuleThatMissesAValueSaysSoInsteadOfGuessing() {
        RuleSet rules = new RuleSet("r", List.of(rule("seller", "seller == 'X'", Lane.RED)));

        Selection selection = someCandidates()
                .many(10, "020", "", 0.9, 0.1)
                .select(aPlan(Capacity.count(2)).withRules(rules), 1);

        assertThat(selection.conflicts()).contains(new Conflict.RuleUndecided("seller", 10, 0));
    }

    @Test
    void anEmptyDayChoosesNothing() {
        Selection selection = someCandidates().select(aPlan(Capacity.rate(0.05)), 1);

        assertThat(selection.choices()).isEmpty();
        assertThat(selection.conflicts()).isEmpty();
    }

    @Test
    void withoutAModelOnlyChanceChooses() {
        Candidates candidates = someCandidates().many(100, "020", "", 0, 0);

        Selection selection = Selector.select(
                candidates.declarations(),
                CandidateScores.none(100),
                aPlan(Capacity.count(10)).withRandomShare(1),
                1);

        assertThat(selection.inspections(SelectionKind.RANDOM)).isEqualTo(10);
        assertThat(selection.count(Lane.RED)).isEqualTo(10);
    }

    @Test
    void refusesScoresOfAnotherLength() {
        Candidates candidates = someCandidates().many(3, "020", "", 0.9, 0.1);

        assertThatThrownBy(() -> Selector.select(
                        candidates.declarations(), CandidateScores.none(2), aPlan(Capacity.count(1)), 1))
                .hasMessageContaining("2 scores for 3");
    }

    private static Rule rule(String id, String when, Lane lane) {
        RuleExpression expression = ((RuleExpression.Reading.Accepted) RuleExpression.read(when)).expression();
        return new Rule(id, Map.of("en", id, "es", id, "fr", id), expression, lane, Optional.empty(), Optional.empty());
    }

    private static List<Integer> rowsOf(Selection selection, SelectionKind kind) {
        return selection.choices().stream()
                .filter(choice -> choice.kind() == kind)
                .map(Choice::row)
                .toList();
    }

    private static List<Integer> oneTo(int last) {
        return java.util.stream.IntStream.rangeClosed(1, last).boxed().toList();
    }
}
