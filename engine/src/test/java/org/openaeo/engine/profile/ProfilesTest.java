package org.openaeo.engine.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.engine.profile.ProfileFamily.Keeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class ProfilesTest {
    private static final ProfileSettings SETTINGS = ProfileSettings.all(new Decay(60));

    @Property(tries = 60)
    void mergingAnySplitInAnyOrderEqualsBuildingAtOnce(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int parts) {
        Declarations history = Histories.random(seed, 200, 400);
        Random random = new Random(seed);
        List<List<Integer>> split = new ArrayList<>();
        IntStream.range(0, parts).forEach(part -> split.add(new ArrayList<>()));
        for (int row = 0; row < history.size(); row++) {
            split.get(random.nextInt(parts)).add(row);
        }
        Collections.shuffle(split, random);

        Profiles merged = new Profiles(SETTINGS);
        for (List<Integer> rows : split) {
            Collections.shuffle(rows, random);
            Profiles part = new Profiles(SETTINGS);
            part.observeAll(
                    history.subset(rows.stream().mapToInt(Integer::intValue).toArray()));
            merged.merge(part);
        }

        Profiles whole = new Profiles(SETTINGS);
        whole.observeAll(history);
        assertSameSums(merged, whole);
    }

    @Test
    void observationsFadeByHalfInOneHalfLife() {
        Declarations history = Declarations.builder()
                .start("A", Histories.FIRST_DAY.atStartOfDay())
                .code(Field.IMPORTER, "I")
                .outcome(InspectionOutcome.IRREGULAR)
                .start(
                        "asked a half-life later",
                        Histories.FIRST_DAY.plusDays(60).atStartOfDay())
                .code(Field.IMPORTER, "I")
                .start(
                        "asked two half-lives later",
                        Histories.FIRST_DAY.plusDays(120).atStartOfDay())
                .code(Field.IMPORTER, "I")
                .build();
        Profiles profiles = new Profiles(SETTINGS);
        profiles.observeAll(history.subset(new int[] {0}));

        assertThat(importer(profiles, history, 0).volume()).isCloseTo(1, within(1e-12));
        assertThat(importer(profiles, history, 1).volume()).isCloseTo(0.5, within(1e-12));
        assertThat(importer(profiles, history, 2).volume()).isCloseTo(0.25, within(1e-12));
        assertThat(importer(profiles, history, 2).inspected()).isCloseTo(0.25, within(1e-12));
        assertThat(importer(profiles, history, 2).irregular()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void nothingFadesWithoutDecay() {
        Declarations history = Histories.random(1, 50, 2000);
        Profiles profiles = new Profiles(ProfileSettings.all(Decay.NONE));
        profiles.observeAll(history);

        assertThat(profiles.table(Keeps.LABELS, ProfileFamily.ALL).sum(everything(profiles), Profiles.INSPECTED))
                .isEqualTo(profiles.labels());
    }

    @Test
    void onlyConformAndIrregularCountAsInspected() {
        for (InspectionOutcome outcome : InspectionOutcome.values()) {
            Declarations one = Declarations.builder()
                    .start("A", Histories.FIRST_DAY.atStartOfDay())
                    .code(Field.IMPORTER, "I")
                    .outcome(outcome)
                    .build();
            Profiles profiles = new Profiles(SETTINGS);
            profiles.observeAll(one);

            assertThat(importer(profiles, one, 0).inspected()).isEqualTo(outcome.isLabel() ? 1 : 0);
            assertThat(importer(profiles, one, 0).volume()).isEqualTo(1);
        }
    }

    @Test
    void ratesLeanOnTheParentUntilTheGroupHasAHistory() {
        Declarations.Builder builder = Declarations.builder();
        for (int row = 0; row < 10; row++) {
            builder.start("A" + row, Histories.FIRST_DAY.atStartOfDay())
                    .code(Field.IMPORTER, row < 5 ? "bad" : "good")
                    .outcome(row < 5 ? InspectionOutcome.IRREGULAR : InspectionOutcome.CONFORM);
        }
        Declarations history = builder.start("N", Histories.FIRST_DAY.atStartOfDay())
                .code(Field.IMPORTER, "new")
                .build();
        Profiles profiles = new Profiles(ProfileSettings.all(Decay.NONE));
        profiles.observeAll(history);

        // all: (5 + 1/2) / (10 + 1); an importer with five of five: (5 + 1 * 1/2) / (5 + 1)
        assertThat(importer(profiles, history, 0).smoothedRate()).isCloseTo(5.5 / 6, within(1e-12));
        assertThat(importer(profiles, history, 9).smoothedRate()).isCloseTo(0.5 / 6, within(1e-12));
        assertThat(importer(profiles, history, 10).smoothedRate()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void tellsTheUsualUnitValueOfAGroup() {
        Declarations history = Declarations.builder()
                .start("A", Histories.FIRST_DAY.atStartOfDay())
                .code(Field.HS, "847130")
                .number(Field.VALUE, 100)
                .number(Field.NET_MASS, 10)
                .start("B", Histories.FIRST_DAY.atStartOfDay())
                .code(Field.HS, "847130")
                .number(Field.VALUE, 100)
                .number(Field.NET_MASS, 2.5)
                .build();
        Profiles profiles = new Profiles(SETTINGS);
        profiles.observeAll(history);

        ProfileFact fact = fact(ProfileFamily.HS, profiles, history, 0);
        assertThat(fact.usualUnitValue().orElseThrow()).isCloseTo(20, within(1e-9));
        assertThat(fact.unitValueSpread().orElseThrow()).isCloseTo(Math.log(2), within(1e-9));
    }

    @Test
    void anOutcomeTakenBackLeavesNoTrace() {
        Declarations history = Histories.random(3, 100, 30);
        Profiles profiles = new Profiles(SETTINGS);
        profiles.observeAll(history);
        Profiles before = profiles.copy();
        Declarations other = Histories.random(4, 1, 1);
        ProfileWriter writer = new ProfileWriter(profiles, ProfileKeys.of(other));
        writer.observeOutcome(0);
        writer.retractOutcome(0);

        ProfileReader then = new ProfileReader(before, before, Smoothing.uniform(1));
        ProfileReader now = new ProfileReader(profiles, profiles, Smoothing.uniform(1));
        for (int row = 0; row < history.size(); row++) {
            then.read(ProfileKeys.of(history), row);
            now.read(ProfileKeys.of(history), row);
            assertThat(now.statistics()).containsExactly(then.statistics(), within(1e-9));
        }
    }

    @Test
    void refusesToMergeWhatFadesDifferently() {
        Profiles mine = new Profiles(SETTINGS);
        Profiles theirs = new Profiles(ProfileSettings.all(new Decay(61)));

        assertThatThrownBy(() -> mine.merge(theirs)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyFamilyStandsAfterItsParent() {
        for (ProfileFamily family : ProfileFamily.values()) {
            family.parent().ifPresent(parent -> assertThat(parent).isLessThan(family));
            assertThat(ProfileFamily.named(family.code())).contains(family);
        }
    }

    static void assertSameSums(Profiles actual, Profiles expected) {
        assertThat(actual.declarations()).isEqualTo(expected.declarations());
        assertThat(actual.labels()).isEqualTo(expected.labels());
        for (Keeps kind : Keeps.values()) {
            for (ProfileFamily family : ProfileFamily.values()) {
                SumTable mine = actual.table(kind, family);
                SumTable theirs = expected.table(kind, family);
                if (theirs != null) {
                    assertSameSums(mine, theirs);
                }
            }
        }
    }

    private static void assertSameSums(SumTable mine, SumTable theirs) {
        assertThat(mine.sortedKeys()).containsExactly(theirs.sortedKeys());
        for (long key : theirs.sortedKeys()) {
            int at = mine.find(key);
            int from = theirs.find(key);
            for (int column = 0; column < theirs.width(); column++) {
                double expected = theirs.sum(from, column);
                assertThat(mine.sum(at, column)).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
            }
            if (theirs.keepsDays()) {
                assertThat(mine.firstDay(at)).isEqualTo(theirs.firstDay(from));
                assertThat(mine.lastDay(at)).isEqualTo(theirs.lastDay(from));
            }
        }
    }

    private static ProfileFact importer(Profiles profiles, Declarations declarations, int row) {
        return fact(ProfileFamily.IMPORTER, profiles, declarations, row);
    }

    private static ProfileFact fact(ProfileFamily family, Profiles profiles, Declarations declarations, int row) {
        ProfileReader reader = new ProfileReader(profiles, profiles, Smoothing.uniform(1));
        reader.read(ProfileKeys.of(declarations), row);
        return reader.fact(family);
    }

    private static int everything(Profiles profiles) {
        SumTable table = profiles.table(Keeps.LABELS, ProfileFamily.ALL);
        return table.find(table.sortedKeys()[0]);
    }
}
