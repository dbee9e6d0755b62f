package org.openaeo.risk.web;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class FormNumberTest {
    @Test
    void readsPointsCommasSpacesAndThePerCentSign() {
        assertThat(FormNumber.share("5")).isEqualTo(0.05);
        assertThat(FormNumber.share(" 2,5 %")).isEqualTo(0.025);
        assertThat(FormNumber.number("1\u00a0200")).isEqualTo(1200);
        assertThat(FormNumber.number("0.5")).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "five", "1.2.3", "1,2,3", "%"})
    void leavesWhatIsNoNumberAsItWasTyped(String typed) {
        assertThat(FormNumber.share(typed)).isEqualTo(typed);
        assertThat(FormNumber.number(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.1, 0.07, 1, 0.333, 0.0001})
    void writesPerCentThatReadBackAsTheSameShare(double share) {
        assertThat(FormNumber.share(FormNumber.perCent(share))).isEqualTo(share);
    }

    @Test
    void writesNoMoreDigitsThanThereAre() {
        assertThat(FormNumber.perCent(0.07)).isEqualTo("7");
        assertThat(FormNumber.plain(100.0)).isEqualTo("100");
        assertThat(FormNumber.plain(0.0)).isEqualTo("0");
    }

    @Test
    void writesTheDecimalSignOfTheReader() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
        try {
            assertThat(FormNumber.plain(0.35)).isEqualTo("0,35");
            assertThat(FormNumber.number(FormNumber.plain(0.35))).isEqualTo(0.35);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
