package org.openaeo.engine.selection;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;

import static org.assertj.core.api.Assertions.assertThat;

class RuleExpressionTest {
    private static final Declarations ONE = Declarations.builder()
            .start("D1", java.time.LocalDateTime.of(2026, 3, 2, 10, 0))
            .code(Field.HS, "847130")
            .code(Field.ORIGIN, "CN")
            .number(Field.VALUE, 900)
            .number(Field.NET_MASS, 3)
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    hs4 == '8471' && origin == 'CN' ~ HIT
                    hs.startsWith('84') && unit_value > 250 ~ HIT
                    unit_value == 300.0 ~ HIT
                    value > 900 ~ NO
                    origin in ['CN', 'VN'] && probability >= 0.4 ~ HIT
                    expected_revenue < 50 ~ NO
                    date_time.getDayOfWeek() == 1 ~ HIT
                    date_time < timestamp('2026-01-01T00:00:00Z') ~ NO
                    id == 'D1' ~ HIT
                    hs2.matches('^8[45]$') ~ HIT
                    seller == 'X' ~ UNKNOWN
                    seller == 'X' || value > 100 ~ HIT
                    seller == 'X' && value > 1000 ~ NO
                    !known(seller) ~ HIT
                    known(seller) && seller == 'X' ~ NO
                    known(unit_value) ~ HIT
                    tax_rate > 10 ~ UNKNOWN
                    int(hs) / (1 - 1) > 2 ~ FAILED
                    """)
    void answersOverWhatIsKnown(String source, RuleExpression.Answer answer) {
        assertThat(ask(source)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hs > 3",
                "value + 1",
                "hss == '84'",
                "outcome == 'irregular'",
                "revenue > 0",
                "known(nothing)",
                "known(3)",
                "hs ==",
                "",
                "[1, 2].exists(x, x > 1)",
                "[1, 2].map(x, x * x).size() > 0",
                "'a'",
            })
    void refusesWhatIsNotARule(String source) {
        assertThat(problems(source)).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
            assertThat(problem.message()).isNotBlank();
        });
    }

    @Test
    void pointsAtThePlace() {
        assertThat(problems("hs2 == '84' &&\n  orgin == 'CN'"))
                .singleElement()
                .isEqualTo(new RuleExpression.Problem(2, 3, "undeclared reference to 'orgin'"));
    }

    @Test
    void boundsLengthDepthAndSize() {
        assertThat(problems("hs == '" + "8".repeat(RuleLanguage.MAX_LENGTH) + "'"))
                .isNotEmpty();
        assertThat(problems("(".repeat(200) + "true" + ")".repeat(200))).isNotEmpty();
        assertThat(problems("true" + "&&true".repeat(332))).isEmpty();
        assertThat(problems("1" + "+1".repeat(700) + " > 2")).isNotEmpty();
    }

    @Test
    void aCostlyPatternStaysLinear() {
        assertThat(ask("hs.matches('(a*)*b') || (id + id + id + id).matches('^(D+1*)+$')"))
                .isEqualTo(RuleExpression.Answer.HIT);
    }

    private static RuleExpression.Answer ask(String source) {
        CandidateScores scores = new CandidateScores(new double[] {0.4}, new double[] {80});
        return ((RuleExpression.Reading.Accepted) RuleExpression.read(source))
                .expression()
                .ask(new RuleFacts(ONE, scores).at(0));
    }

    private static List<RuleExpression.Problem> problems(String source) {
        return switch (RuleExpression.read(source)) {
            case RuleExpression.Reading.Accepted accepted -> List.of();
            case RuleExpression.Reading.Refused refused -> refused.problems();
        };
    }
}
