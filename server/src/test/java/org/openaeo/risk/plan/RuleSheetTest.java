package org.openaeo.risk.plan;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openaeo.engine.selection.SelectionPlan;

import static org.assertj.core.api.Assertions.assertThat;

class RuleSheetTest {
    private static final String TWO_RULES = """
            version: "7"
            list:
              - id: cheap
                title: { en: Cheap, es: Barato, fr: Bon marché }
                when: unit_value < 1.0
              - id: folded
                title: { en: Long, es: Largo, fr: Long }
                when: |
                  value > 1000.0
                  && origin == "XB"
            """;

    @Test
    void findsTheLineOfWhatAPathNames() {
        RuleSheet sheet = readable(TWO_RULES);

        assertThat(sheet.line("rules.version")).isEqualTo(1);
        assertThat(sheet.line("rules.list[1].when")).isEqualTo(5);
        assertThat(sheet.line("rules.list[2].title.es")).isEqualTo(7);
        assertThat(sheet.line("rules.list[2].when")).isEqualTo(8);
    }

    @Test
    void findsTheNearestLineOfWhatIsMissing() {
        assertThat(readable(TWO_RULES).line("rules.list[2].lane")).isEqualTo(6);
        assertThat(readable(TWO_RULES).line("rules.list[9]")).isEqualTo(3);
    }

    @Test
    void countsOnWithinAConditionOfSeveralLines() {
        RuleSheet sheet = readable(TWO_RULES);

        assertThat(sheet.lineWithin("rules.list[1].when", 1)).isEqualTo(5);
        assertThat(sheet.lineWithin("rules.list[2].when", 2)).isEqualTo(10);
    }

    @Test
    void saysAtWhichLineATextBreaksOff() {
        RuleSheet.Reading reading = RuleSheet.read("version: a\nlist:\n  - id: [unclosed\n");

        assertThat(reading).isInstanceOfSatisfying(RuleSheet.Reading.Broken.class, broken -> {
            assertThat(broken.line()).isBetween(3, 4);
            assertThat(broken.problem()).isNotBlank();
        });
    }

    @Test
    void takesABlankTextForNoRules() {
        assertThat(readable(" \n").tree())
                .isInstanceOfSatisfying(
                        Map.class,
                        tree -> assertThat(tree.get("list"))
                                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                                .isEmpty());
    }

    @Test
    void writesWhatItCanReadBack() {
        String text = RuleSheet.write(SelectionPlan.standard());

        assertThat(readable(text).tree())
                .isInstanceOfSatisfying(Map.class, tree -> assertThat(tree).containsEntry("version", "standard-1"));
    }

    private static RuleSheet readable(String text) {
        RuleSheet.Reading reading = RuleSheet.read(text);
        assertThat(reading).isInstanceOf(RuleSheet.Reading.Readable.class);
        return ((RuleSheet.Reading.Readable) reading).sheet();
    }
}
