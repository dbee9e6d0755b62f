package org.openaeo.engine.explanation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.language.Phrasebook;
import org.openaeo.engine.model.Contribution;
import org.openaeo.engine.model.Contributions;
import org.openaeo.engine.model.Feature;
import org.openaeo.engine.model.FeatureKind;
import org.openaeo.engine.model.FeatureSet;
import org.openaeo.engine.profile.Decay;
import org.openaeo.engine.profile.ProfileFact;
import org.openaeo.engine.profile.ProfileFamily;
import org.openaeo.engine.profile.ProfileSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ReasonsTest {
    private static final Locale SPANISH = Locale.of("es");
    private static final Declarations LAPTOPS = aFullDeclarationAndAHeavyOne();
    private static final Declarations NOTHING_STATED =
            Declarations.builder().start("D2", 29_000_000L).build();

    @Test
    void tellsALowUnitValueInThreeLanguages() {
        Reason reason = onlyReason(
                new Contribution(deviation(ProfileFamily.HS_ORIGIN), -1.24, 0.9),
                Map.of(ProfileFamily.HS_ORIGIN, fact(ProfileFamily.HS_ORIGIN, 40, 12, 1_034)));

        assertThat(reason.theme()).isEqualTo(ReasonTheme.UNIT_VALUE);
        assertThat(reason.points()).isCloseTo(129.8, within(0.1));
        assertThat(reason.sentence(Locale.ENGLISH))
                .isEqualTo("Unit value 71\u00a0% below the usual for HS 847130 from CN");
        assertThat(reason.sentence(SPANISH))
                .isEqualTo(
                        "Valor unitario un 71\u00a0% inferior a lo habitual para el código SA 847130 originario de CN");
        assertThat(reason.sentence(Locale.FRENCH))
                .isEqualTo(
                        "Valeur unitaire inférieure de 71\u00a0% à l'habitude pour le code SH 847130 originaire de CN");
    }

    @Test
    void tellsARateBelowWhatTheImporterUsuallyPays() {
        Contribution cheaper =
                new Contribution(new Feature(FeatureKind.TAX_RATE_DEVIATION, ProfileFamily.IMPORTER_HS4), -7.5, 0.6);
        Contribution same =
                new Contribution(new Feature(FeatureKind.TAX_RATE_DEVIATION, ProfileFamily.IMPORTER), 0.01, 0.6);

        assertThat(english(cheaper, fact(ProfileFamily.IMPORTER_HS4, 9, 3, 1)))
                .isEqualTo("Duty rate 7.5 points below the usual for importer AB123 for goods of HS heading 8471");
        assertThat(english(same, fact(ProfileFamily.IMPORTER, 9, 3, 1)))
                .isEqualTo("Duty rate as usual for importer AB123");
        assertThat(ReasonTheme.of(cheaper.feature())).isEqualTo(ReasonTheme.TAX);
    }

    @Test
    void tellsAMassFarFromTheGoodsUsualOne() {
        Contribution heavy =
                new Contribution(new Feature(FeatureKind.NET_MASS_DEVIATION, ProfileFamily.HS6), Math.log(4), 0.6);
        Contribution light =
                new Contribution(new Feature(FeatureKind.NET_MASS_DEVIATION, ProfileFamily.HS6), Math.log(0.25), 0.6);

        assertThat(english(heavy, fact(ProfileFamily.HS6, 9, 3, 1)))
                .isEqualTo("Net mass 4.0 times the usual for HS 847130");
        assertThat(english(light, fact(ProfileFamily.HS6, 9, 3, 1)))
                .isEqualTo("Net mass 75\u00a0% below the usual for HS 847130");
        assertThat(ReasonTheme.of(light.feature())).isEqualTo(ReasonTheme.NET_MASS);
    }

    @Test
    void tellsAnImportersPastInCountsWhileTheyAreFew() {
        Contribution rate = new Contribution(rate(ProfileFamily.IMPORTER), 0.4, 0.5);

        assertThat(english(rate, fact(ProfileFamily.IMPORTER, 9.2, 3.9, 1)))
                .isEqualTo(
                        "About 4 of 9 earlier inspections of importer AB123 found an irregularity (of all: 30\u00a0%)");
        assertThat(english(rate, fact(ProfileFamily.IMPORTER, 1, 1, 1)))
                .isEqualTo("The one earlier inspection of importer AB123 found an irregularity (of all: 30\u00a0%)");
        assertThat(english(rate, fact(ProfileFamily.IMPORTER, 9, 0, 1)))
                .isEqualTo(
                        "None of about 9 earlier inspections of importer AB123 found an irregularity (of all: 30\u00a0%)");
        assertThat(english(rate, fact(ProfileFamily.IMPORTER, 1_240, 310, 1)))
                .isEqualTo(
                        "25\u00a0% of about 1,240 earlier inspections of importer AB123 found an irregularity (of all: 30\u00a0%)");
        assertThat(english(rate, fact(ProfileFamily.IMPORTER, 0, 0, 1)))
                .isEqualTo("No earlier inspection of importer AB123 is known");
    }

    @Test
    void tellsANewcomer() {
        Contribution age = new Contribution(new Feature(FeatureKind.AGE, ProfileFamily.IMPORTER), 12, 0.5);
        Contribution never = new Contribution(new Feature(FeatureKind.AGE, ProfileFamily.IMPORTER), -1, 0.5);
        ProfileFact known = fact(ProfileFamily.IMPORTER, 0, 0, 1);

        assertThat(english(age, known)).isEqualTo("The first declaration of importer AB123 came 12 days ago");
        assertThat(english(never, known)).isEqualTo("No earlier declaration of importer AB123 is known");
        assertThat(onlyReason(age, Map.of(ProfileFamily.IMPORTER, known)).sentence(Locale.FRENCH))
                .isEqualTo("La première déclaration de l'importateur AB123 remonte à 12 jours");
    }

    @Test
    void namesARepeatedConsignmentAsTheLanguageWritesNumbers() {
        Contribution rate = new Contribution(rate(ProfileFamily.GOODS_LINE), 0.4, 0.5);
        Declarations heavy = LAPTOPS.subset(new int[] {1});
        Reason reason = Reasons.top(contributions(List.of(rate), factsOfAll(10, 0)), heavy, 0, 1)
                .getFirst();

        assertThat(reason.sentence(SPANISH)).contains("20.000\u00a0kg", "al 44,5\u00a0%");
        assertThat(Reasons.top(contributions(List.of(rate), factsOfAll(10, 0)), NOTHING_STATED, 0, 1)
                        .getFirst()
                        .sentence(Locale.ENGLISH))
                .startsWith("None of about 10 earlier inspections of this same consignment found");
    }

    @Test
    void addsUpFeaturesThatSayTheSameAndKeepsTheTotal() {
        List<Contribution> contributions = List.of(
                new Contribution(rate(ProfileFamily.IMPORTER), 0.4, 0.5),
                new Contribution(rate(ProfileFamily.IMPORTER_HS4), 0.4, 0.7),
                new Contribution(new Feature(FeatureKind.INSPECTED, ProfileFamily.IMPORTER), 9, -0.1),
                new Contribution(rate(ProfileFamily.OFFICE), 0.1, -0.8),
                new Contribution(new Feature(FeatureKind.TAX_RATE, null), 8, 0.05));
        Contributions all = contributions(contributions, factsOfAll(9, 4));

        Explanation explanation = Reasons.explain(all, LAPTOPS, 0, 2);

        assertThat(explanation.reasons())
                .extracting(Reason::theme)
                .containsExactly(ReasonTheme.IMPORTER, ReasonTheme.OFFICE);
        assertThat(explanation.reasons())
                .extracting(Reason::direction)
                .containsExactly(Direction.RAISES, Direction.LOWERS);
        assertThat(explanation.reasons().getFirst().sentence(Locale.ENGLISH)).contains("for goods of HS heading 8471");
        assertThat(explanation.others()).isEqualTo(1);
        assertThat(explanation.totalPoints()).isCloseTo(Points.ofLogOdds(-1.2 + 0.35), within(1e-9));
    }

    @Test
    void aHundredPointsDoubleTheOdds() {
        assertThat(Points.ofLogOdds(Math.log(2))).isCloseTo(100, within(1e-9));
    }

    @Test
    void everyFeatureHasASentenceInEveryLanguageWhateverIsKnown() {
        for (Feature feature : FeatureSet.of(ProfileSettings.all(Decay.NONE)).features()) {
            for (double value : new double[] {-1, 0, 1, 5, Double.NaN}) {
                for (Map<ProfileFamily, ProfileFact> facts : List.of(
                        factsOfAll(0, 0),
                        factsOfAll(1, 0),
                        factsOfAll(1, 1),
                        factsOfAll(7, 3),
                        factsOfAll(200, 30),
                        Map.<ProfileFamily, ProfileFact>of())) {
                    assertSentences(new Contribution(feature, value, 0.3), facts, LAPTOPS);
                }
                assertSentences(new Contribution(feature, value, -0.3), Map.of(), NOTHING_STATED);
            }
        }
    }

    @Test
    void everyThemeHasATitle() {
        for (ReasonTheme theme : ReasonTheme.values()) {
            for (Locale language : Phrasebook.LANGUAGES) {
                assertThat(theme.title(language)).isNotBlank();
            }
        }
    }

    @Test
    void everySentenceOfTheBundleIsInUse() {
        List<String> used = new ArrayList<>();
        for (Feature feature : FeatureSet.of(ProfileSettings.all(Decay.NONE)).features()) {
            used.add(feature.code());
        }
        assertThat(Reason.PHRASES.keys(Locale.ENGLISH).stream()
                        .filter(key -> key.startsWith("subject."))
                        .map(key -> key.substring("subject.".length()))
                        .filter(family -> ProfileFamily.named(family).isEmpty()))
                .containsExactlyInAnyOrder("currency", "goods_line_in_part");
        for (ProfileFamily family : ProfileFamily.values()) {
            boolean hasFeatures = used.stream().anyMatch(code -> code.startsWith(family.code() + "."));
            assertThat(Reason.PHRASES.knows("subject." + family.code())).isEqualTo(hasFeatures);
        }
    }

    private static void assertSentences(
            Contribution contribution, Map<ProfileFamily, ProfileFact> facts, Declarations declarations) {
        Reason reason = Reasons.top(contributions(List.of(contribution), facts), declarations, 0, 5)
                .getFirst();
        for (Locale language : Phrasebook.LANGUAGES) {
            assertThat(reason.sentence(language))
                    .describedAs("%s in %s: %s", contribution, language, reason)
                    .isNotBlank()
                    .doesNotContain("{", "}", "''", "  ", "null", "NaN")
                    .matches(said -> Character.isUpperCase(said.charAt(0)) || Character.isDigit(said.charAt(0)));
        }
    }

    private static String english(Contribution contribution, ProfileFact fact) {
        return onlyReason(contribution, Map.of(fact.family(), fact)).sentence(Locale.ENGLISH);
    }

    private static Reason onlyReason(Contribution contribution, Map<ProfileFamily, ProfileFact> facts) {
        return Reasons.top(contributions(List.of(contribution), facts), LAPTOPS, 0, 3)
                .getFirst();
    }

    private static Contributions contributions(
            List<Contribution> contributions, Map<ProfileFamily, ProfileFact> facts) {
        double sum = contributions.stream().mapToDouble(Contribution::logOdds).sum();
        return new Contributions(-1.2, -1.2 + sum, 0.3, 90, contributions, facts, OptionalDouble.of(300));
    }

    private static Map<ProfileFamily, ProfileFact> factsOfAll(double inspected, double irregular) {
        Map<ProfileFamily, ProfileFact> facts = new EnumMap<>(ProfileFamily.class);
        for (ProfileFamily family : ProfileFamily.values()) {
            facts.put(family, fact(family, inspected, irregular, 100 * inspected));
        }
        return facts;
    }

    private static ProfileFact fact(ProfileFamily family, double inspected, double irregular, double usual) {
        return new ProfileFact(
                family,
                inspected,
                OptionalInt.of(20_000),
                OptionalInt.of(20_100),
                inspected,
                irregular,
                irregular * 10,
                0.2,
                0.3,
                inspected,
                usual > 0 ? OptionalDouble.of(usual) : OptionalDouble.empty(),
                OptionalDouble.of(0.4));
    }

    private static Feature rate(ProfileFamily family) {
        return new Feature(FeatureKind.RATE, family);
    }

    private static Feature deviation(ProfileFamily family) {
        return new Feature(FeatureKind.UNIT_VALUE_DEVIATION, family);
    }

    private static Declarations aFullDeclarationAndAHeavyOne() {
        Declarations.Builder builder = Declarations.builder().start("D1", 29_000_000L);
        for (Field field : Field.codes()) {
            builder.code(field, field.canonicalName().toUpperCase(Locale.ROOT));
        }
        for (Field field : Field.numbers()) {
            builder.number(field, 3);
        }
        builder.code(Field.HS, "847130")
                .code(Field.ORIGIN, "CN")
                .code(Field.IMPORTER, "AB123")
                .number(Field.VALUE, 900);
        return builder.start("D3", 29_000_000L)
                .code(Field.HS, "210390")
                .code(Field.ORIGIN, "CN")
                .code(Field.DEPARTURE, "CN")
                .code(Field.TAX_TYPE, "FCN1")
                .number(Field.NET_MASS, 20_000)
                .number(Field.TAX_RATE, 44.5)
                .build();
    }
}
