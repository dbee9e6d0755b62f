package org.openaeo.engine.language;

import java.util.Locale;
import java.util.MissingResourceException;

import org.junit.jupiter.api.Test;

import org.openaeo.engine.selection.SelectionPlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PhrasebookTest {
    private final Phrasebook conflicts = Phrasebook.beside(SelectionPlan.class, "conflicts");

    @Test
    void groupsFrenchNumbersByASpaceThatTypefacesHave() {
        assertThat(conflicts.say(Locale.CANADA_FRENCH, "capacity_left", 12_345, 1_234))
                .startsWith("1\u00a0234 contrôles sur 12\u00a0345 n'ont pas");
    }

    @Test
    void servesAnyOtherLanguageInEnglish() {
        assertThat(conflicts.say(Locale.JAPANESE, "capacity_left", 12_345, 1_234))
                .startsWith("1,234 of 12,345 inspections");
    }

    @Test
    void aMissingSentenceIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> conflicts.say(Locale.ENGLISH, "nothing")).isInstanceOf(MissingResourceException.class);
    }
}
