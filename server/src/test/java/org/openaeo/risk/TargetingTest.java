package org.openaeo.risk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.explanation.Explanation;
import org.openaeo.engine.model.ModelFile;
import org.openaeo.engine.selection.CandidateScores;
import org.openaeo.engine.selection.Lane;
import org.openaeo.engine.selection.PlanText;
import org.openaeo.engine.selection.Selection;
import org.openaeo.engine.selection.SelectionKind;
import org.openaeo.engine.selection.SelectionPlan;
import org.openaeo.risk.register.ModelPartStore;
import org.openaeo.risk.register.ModelStore;
import org.openaeo.risk.register.ReadyModels;
import org.openaeo.risk.rolling.RolledModels;
import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@PostgresTest
class TargetingTest {
    private static final Instant DAY = Instant.parse("2025-11-10T00:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2025-11-11T00:00:00Z");
    private static final Vantage MORNING = new Vantage(DAY, DAY);
    private static final PlanVersion PLAN = plan(SelectionPlan.standard());

    private final JdbcClient jdbc;
    private final ModelStore models;
    private final ModelPartStore files;
    private final Targeting targeting;
    private final Declarations candidates = TradeAndModel.lodged(DAY, NEXT_DAY);

    TargetingTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
        models = new ModelStore(jdbc);
        files = new ModelPartStore(jdbc);
        targeting = new Targeting(new ReadyModels(models, files), new RolledModels(new WholeYear()));
    }

    @BeforeEach
    void startWithoutModels() {
        jdbc.sql("delete from risk.model_part").update();
        jdbc.sql("delete from risk.model").update();
    }

    @Test
    void leavesTheChoiceToRulesAndTheDrawWhereNoModelIsActive() {
        PlanVersion drawing = plan(SelectionPlan.standard().withRandomShare(1));

        RiskSelection chosen = targeting.assess(candidates, drawing, 7, MORNING, Progress.NONE);

        assertThat(chosen.scoredBy()).isEmpty();
        assertThat(chosen.explanation(0)).isEmpty();
        assertThat(chosen.facts(0)).isEmpty();
        assertThat(chosen.probability(0)).isZero();
        assertThat(chosen.selection().choices())
                .allMatch(choice -> choice.kind() == SelectionKind.RANDOM)
                .hasSize(chosen.selection().capacity());
        assertThat(chosen.selection().capacity()).isPositive();
    }

    @Test
    void saysOfEveryCandidateWhyItStandsWhereItStands() throws IOException {
        ModelId model = activate("November");

        RiskSelection chosen = targeting.assess(candidates, PLAN, 7, MORNING, Progress.NONE);

        assertThat(chosen.scoredBy()).contains(new ScoredBy(model, "November", false));
        assertThat(chosen.planVersion()).isEqualTo(PLAN.number());
        assertThat(chosen.size()).isEqualTo(candidates.size()).isGreaterThan(40);
        for (int row = 0; row < chosen.size(); row++) {
            Explanation explanation = chosen.explanation(row).orElseThrow();
            assertThat(explanation.probability()).isEqualTo(chosen.probability(row));
            assertThat(explanation.reasons()).hasSizeBetween(1, Targeting.REASONS);
            assertThat(chosen.selection().lane(row) == Lane.GREEN)
                    .isEqualTo(chosen.selection().choice(row).isEmpty());
        }
    }

    @Test
    void givesTheSameSelectionForTheSameSeedAndVantage() throws IOException {
        activate("November");

        RiskSelection once = targeting.assess(candidates, PLAN, 7, MORNING, Progress.NONE);
        RiskSelection again = targeting.assess(candidates, PLAN, 7, MORNING, Progress.NONE);

        assertThat(again.selection().choices()).isEqualTo(once.selection().choices());
    }

    @Test
    void repeatsScoresAndSelectionFromWhatWasStored() throws IOException {
        ModelId model = activate("November");
        RiskSelection then = targeting.assess(candidates, PLAN, 7, MORNING, Progress.NONE);
        double[] probabilities = new double[then.size()];
        double[] revenues = new double[then.size()];
        // Another model is active by now, and profiles have moved on.
        activate("December");
        targeting.assess(candidates, PLAN, 8, new Vantage(NEXT_DAY, NEXT_DAY), Progress.NONE);

        for (int row = 0; row < then.size(); row++) {
            Map<String, Double> stored = then.facts(row).orElseThrow().byFeature();
            Rescored again = targeting.rescore(model, candidates, row, stored).orElseThrow();
            assertThat(again).isEqualTo(new Rescored(then.probability(row), then.expectedRevenue(row)));
            probabilities[row] = again.probability();
            revenues[row] = again.expectedRevenue();
        }
        Selection again = targeting.reselect(candidates, new CandidateScores(probabilities, revenues), PLAN, 7);
        assertThat(again.choices()).isEqualTo(then.selection().choices());
    }

    @Test
    void cannotRepeatByAModelThatIsGone() {
        assertThat(targeting.rescore(TradeAndModel.ready().id(), candidates, 0, Map.of()))
                .isEmpty();
    }

    @Test
    void followsASwitchThatAnotherInstanceMade() throws IOException {
        activate("November");
        targeting.assess(candidates, PLAN, 7, MORNING, Progress.NONE);
        ModelId switched = activate("December");

        RiskSelection chosen = targeting.assess(candidates, PLAN, 7, MORNING, Progress.NONE);

        assertThat(chosen.scoredBy().map(ScoredBy::id)).contains(switched);
    }

    @Test
    void saysThatADayLiesInsideWhatTheModelLearnedFrom() throws IOException {
        activate("November");
        Instant may = Instant.parse("2025-05-05T00:00:00Z");
        Declarations inMay = TradeAndModel.lodged(may, Instant.parse("2025-05-06T00:00:00Z"));

        RiskSelection chosen = targeting.assess(inMay, PLAN, 7, new Vantage(may, may), Progress.NONE);

        assertThat(chosen.scoredBy().map(ScoredBy::insideTraining)).contains(true);
    }

    @Test
    void explainsOneDeclarationAsTheBatchDoes() throws IOException {
        activate("November");
        RiskSelection chosen = targeting.assess(candidates, PLAN, 7, MORNING, Progress.NONE);

        Optional<Explanation> alone = targeting.explain(candidates, 3, MORNING, Targeting.REASONS);

        assertThat(alone).isEqualTo(chosen.explanation(3));
        assertThat(alone.orElseThrow().totalPoints())
                .isCloseTo(chosen.explanation(3).orElseThrow().totalPoints(), within(1e-9));
    }

    private ModelId activate(String name) throws IOException {
        RegisteredModel entry = TradeAndModel.entry(name);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ModelFile.write(TradeAndModel.model(), bytes);
        models.add(entry, Optional.empty());
        files.add(entry.id(), new ByteArrayInputStream(bytes.toByteArray()));
        models.retireActive(DAY);
        models.activate(entry.id(), DAY, "ben");
        return entry.id();
    }

    private static PlanVersion plan(SelectionPlan plan) {
        return new PlanVersion(4, plan, PlanText.yaml(plan), "0".repeat(64), "a reason", DAY, "ana");
    }

    /** Everything of the year is known when it is lodged. */
    private static final class WholeYear implements TrainingHistory {
        @Override
        public HistoryExtent extent(Instant from, Instant to, Instant knownBefore) {
            throw new UnsupportedOperationException("nobody asks here");
        }

        @Override
        public Declarations between(Instant from, Instant to, Instant knownBefore, Progress progress) {
            return TradeAndModel.lodged(from, to);
        }

        @Override
        public Declarations changed(Instant lodgedBefore, Instant since, Instant until, Instant knownBefore) {
            return Declarations.builder().build();
        }
    }
}
