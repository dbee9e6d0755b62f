package org.openaeo.engine.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PopulationTest {
    private static final TradeSettings SETTINGS = Trades.aYear(1_000);
    private final List<Operator> operators = Population.of(SETTINGS).operators();

    @Test
    void isTheSameForTheSameSeedWhateverTheTrade() {
        assertThat(Population.of(Trades.aYear(9_999_999)).operators()).isEqualTo(operators);
        assertThat(Population.of(TradeSettings.year(1, 1_000, Trades.NEW_YEAR)).operators())
                .isNotEqualTo(operators);
    }

    @Test
    void hasTheNumberAskedForWithNamesAndNumbersOfTheirOwn() {
        assertThat(operators).hasSize(2_000);
        assertThat(new HashSet<>(operators.stream().map(Operator::tin).toList()))
                .hasSize(2_000);
        assertThat(new HashSet<>(operators.stream().map(Operator::name).toList()))
                .hasSize(2_000);
        assertThat(operators)
                .allSatisfy(operator ->
                        assertThat(operator.tin()).matches("X[ABC][0-9]{9}").startsWith(operator.country()));
    }

    @Test
    void hasEveryRoleAndOnlyExportersAbroad() {
        Map<OperatorRole, Long> roles =
                operators.stream().collect(Collectors.groupingBy(Operator::role, Collectors.counting()));

        assertThat(roles).containsOnlyKeys(OperatorRole.values());
        assertThat(roles.get(OperatorRole.IMPORTER)).isEqualTo(1_320);
        assertThat(operators)
                .allSatisfy(operator -> assertThat(operator.country().equals("XA"))
                        .isEqualTo(operator.role() != OperatorRole.EXPORTER));
    }

    @Test
    void trustsTheLargeMoreOftenAndSomeOnlyForAWhile() {
        assertThat(trusted(OperatorSize.LARGE)).isGreaterThan(trusted(OperatorSize.SMALL));
        List<TrustSpell> spells = operators.stream()
                .flatMap(operator -> operator.trust().stream())
                .toList();
        assertThat(spells)
                .extracting(TrustSpell::level)
                .contains("T1", "T2", "T3")
                .doesNotContain(Operator.NO_TRUST);
        assertThat(spells).anyMatch(spell -> spell.until().isPresent());
        assertThat(spells).anyMatch(spell -> spell.since().isAfter(SETTINGS.from()));
        assertThat(spells)
                .allSatisfy(
                        spell -> assertThat(spell.until().orElse(SETTINGS.to().plusDays(1)))
                                .isAfter(spell.since()));
    }

    @Test
    void holdsATrustSpellFromItsFirstDayToTheDayBeforeItsEnd() {
        Operator operator = operators.stream()
                .filter(candidate -> candidate.trust().stream()
                        .anyMatch(spell -> spell.until().isPresent()))
                .findFirst()
                .orElseThrow();
        TrustSpell spell = operator.trust().getFirst();

        assertThat(operator.trustOn(spell.since().minusDays(1))).isEqualTo(Operator.NO_TRUST);
        assertThat(operator.trustOn(spell.since())).isEqualTo(spell.level());
        assertThat(operator.trustOn(spell.until().orElseThrow().minusDays(1))).isEqualTo(spell.level());
        assertThat(operator.trustOn(spell.until().orElseThrow())).isEqualTo(Operator.NO_TRUST);
    }

    @Test
    void copesWithTheFewestAndWithMany() {
        for (int count : new int[] {50, 20_000}) {
            TradeSettings settings = new TradeSettings(
                    1,
                    10,
                    SETTINGS.from(),
                    SETTINGS.to(),
                    count,
                    0.05,
                    0.1,
                    0.2,
                    0.03,
                    SETTINGS.drift(),
                    Effects.all());

            assertThat(Population.of(settings).operators()).hasSize(count);
            assertThat(Trades.rows(settings)).hasSize(10);
        }
    }

    private double trusted(OperatorSize size) {
        List<Operator> ofSize =
                operators.stream().filter(operator -> operator.size() == size).toList();
        return ofSize.stream().filter(operator -> !operator.trust().isEmpty()).count() / (double) ofSize.size();
    }
}
