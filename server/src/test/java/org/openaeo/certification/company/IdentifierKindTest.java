package org.openaeo.certification.company;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class IdentifierKindTest {
    @ParameterizedTest
    @CsvSource({
        "TIN, XA4711, ''",
        "TIN, ES-B 12.345.678, ''",
        "TIN, 4711, form",
        "TIN, XA, form",
        "TIN, XA1234567890123456, form",
        "TIN, OO4711, country",
        "EORI, DE123456789012345, ''",
        "EORI, ＦＲ１２３４５６７８９, ''",
        "EORI, YY1, country",
        "TAX, B-12345678, ''",
        "TAX, abc, form",
        "TAX, ABCDEF, form",
        "TAX, <b>1</b>, form",
    })
    void tellsWhatIsWrongWithANumber(IdentifierKind kind, String typed, String fault) {
        assertThat(kind.fault(IdentifierKind.normalise(typed)).orElse("")).isEqualTo(fault);
    }

    @Test
    void findsOneWrongCharacterInALegalEntityIdentifier() {
        var base = "969500ABCDEFGHIJ12";
        var good = base + checkDigits(base);
        assertThat(IdentifierKind.LEI.fault(good)).isEmpty();
        for (int place = 0; place < good.length(); place++) {
            var other = good.charAt(place) == '7' ? '3' : '7';
            var wrong = good.substring(0, place) + other + good.substring(place + 1);
            assertThat(IdentifierKind.LEI.fault(wrong)).as(wrong).contains("digits");
        }
        assertThat(IdentifierKind.LEI.fault(good.substring(1))).contains("form");
    }

    /** By remainders, digit by digit: another way than the one tried. */
    private static String checkDigits(String base) {
        int remainder = 0;
        for (char each : (base + "00").toCharArray()) {
            int value = Character.getNumericValue(each);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return String.format(Locale.ROOT, "%02d", 98 - remainder);
    }
}
