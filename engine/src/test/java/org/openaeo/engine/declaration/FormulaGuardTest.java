package org.openaeo.engine.declaration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaGuardTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "+SUM(A1)", "-cmd", "@x", "\t=1", "\r=1", "\n=1", "＝1"})
    void formulasBecomeTextsAndComeBack(String formula) {
        assertThat(FormulaGuard.guard(formula)).isEqualTo("'" + formula);
        assertThat(FormulaGuard.lift("'" + formula)).isEqualTo(formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACME = Co", "", "1+2", "847130", "'quoted'"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo(text);
        assertThat(FormulaGuard.lift(text)).isEqualTo(text);
    }
}
