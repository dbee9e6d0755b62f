package org.openaeo.engine.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.openaeo.engine.language.Phrasebook;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables of goods, countries and offices are whole. */
class FactsTest {
    private final Tariff tariff = Tariff.aurelia();

    @Test
    void tariffHasLinesOfTheHarmonizedSystemNamedInEveryLanguage() {
        List<GoodsLine> lines = tariff.lines();

        assertThat(lines).hasSizeGreaterThan(500);
        assertThat(new HashSet<>(lines.stream().map(GoodsLine::hs).toList())).hasSize(lines.size());
        for (GoodsLine line : lines) {
            // Chapter 77 is reserved and empty; 98 and 99 belong to nations.
            assertThat(line.hs()).matches("(0[1-9]|[1-6][0-9]|7[0-689]|8[0-9]|9[0-7])[0-9]{4}");
            assertThat(line.rate()).isBetween(0.0, 100.0);
            assertThat(line.usdPerKg()).isPositive();
            for (Locale language : Phrasebook.LANGUAGES) {
                assertThat(line.names()).containsKey(language.getLanguage());
                assertThat(line.name(language)).isNotBlank().doesNotContain("  ");
            }
        }
        assertThat(tariff.line("847130"))
                .get()
                .extracting(line -> line.name(Locale.GERMAN))
                .isEqualTo("Portable computers up to 10 kg");
    }

    @Test
    void neighboursAreCheaperAndOfTheSameHeadingWhereThereIsOne() {
        int withNeighbours = 0;
        for (int line = 0; line < tariff.size(); line++) {
            GoodsLine of = tariff.line(line);
            for (int beside : tariff.cheaperNeighbours(line)) {
                assertThat(tariff.line(beside).rate()).isLessThan(of.rate());
                assertThat(tariff.line(beside).chapter()).isEqualTo(of.chapter());
            }
            withNeighbours += tariff.cheaperNeighbours(line).length > 0 ? 1 : 0;
        }
        assertThat(withNeighbours).isGreaterThan(tariff.size() / 2);
    }

    @Test
    void countriesAreThoseOfIso3166AndTheTwoPartners() {
        Set<String> iso = Set.of(Locale.getISOCountries());

        assertThat(Country.all())
                .extracting(Country::code)
                .doesNotHaveDuplicates()
                .contains("XB", "XC");
        for (Country country : Country.all()) {
            assertThat(iso.contains(country.code()) || country.code().matches("X[BC]"))
                    .isTrue();
            assertThat(country.chapters()).allMatch(chapter -> chapter.matches("[0-9]{2}"));
        }
    }

    @Test
    void everyWayOfArrivingHasAnOffice() {
        assertThat(CustomsOffice.all()).extracting(CustomsOffice::kind).contains(CustomsOffice.Kind.values());
        assertThat(CustomsOffice.all())
                .extracting(CustomsOffice::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("XA[A-Z]{3}"));
    }
}
