package org.openaeo.architecture;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.openaeo.OpenAeo;
import org.openaeo.architecture.fixture.AskerOfTheTime;
import org.openaeo.architecture.fixture.FixtureManager;
import org.openaeo.architecture.fixture.IFixture;
import org.openaeo.architecture.fixture.SpeakerOfSql;
import org.openaeo.architecture.fixture.util.Leftovers;

import static org.assertj.core.api.Assertions.assertThat;

/** Every rule holds for the application and is shown to fail on a fixture that breaks it. */
class ArchitectureTest {
    private static final JavaClasses APPLICATION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(OpenAeo.class);

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(Rules.THE_PRESENT_COMES_FROM_THE_CLOCK, AskerOfTheTime.class),
                Arguments.of(Rules.SQL_STAYS_IN_STORES, SpeakerOfSql.class),
                Arguments.of(Rules.NAMES_SAY_WHAT_A_THING_IS, FixtureManager.class),
                Arguments.of(Rules.NAMES_SAY_WHAT_A_THING_IS, IFixture.class),
                Arguments.of(Rules.NO_CATCH_ALL_PACKAGES, Leftovers.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsForTheApplication(ArchRule rule, Class<?> ignored) {
        rule.check(APPLICATION);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void failsOnAFixtureThatBreaksIt(ArchRule rule, Class<?> offender) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(offender))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void everyWayToAskTheTimeIsSeen() {
        var found = Rules.THE_PRESENT_COMES_FROM_THE_CLOCK
                .evaluate(new ClassFileImporter().importClasses(AskerOfTheTime.class))
                .getFailureReport()
                .getDetails();
        assertThat(found).hasSize(AskerOfTheTime.WAYS);
    }

    @Test
    void theApplicationIsReallyLookedAt() {
        assertThat(APPLICATION.contain(OpenAeo.class)).isTrue();
    }
}
