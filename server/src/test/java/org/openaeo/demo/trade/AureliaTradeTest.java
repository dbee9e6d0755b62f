package org.openaeo.demo.trade;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openaeo.clearance.Finding;
import org.openaeo.demo.world.World;
import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;

import static org.assertj.core.api.Assertions.assertThat;

class AureliaTradeTest {
    private static final Instant TUESDAY_MORNING = Instant.parse("2026-11-24T10:34:00Z");

    @Test
    void isTheSameForTheSameSeedAndStart() {
        assertThat(rows(trade(7, TUESDAY_MORNING))).isEqualTo(rows(trade(7, TUESDAY_MORNING)));
        assertThat(rows(trade(7, TUESDAY_MORNING))).isNotEqualTo(rows(trade(8, TUESDAY_MORNING)));
        assertThat(trade(7, TUESDAY_MORNING).operators())
                .isEqualTo(trade(7, TUESDAY_MORNING).operators());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-24T00:00:20Z", "2026-11-24T10:34:00Z", "2026-11-24T23:59:59Z", "2028-02-29T09:00:00Z"})
    void endsWithAWholeDayThatIsLodgedBeforeTheStart(Instant start) {
        AureliaTrade trade = trade(7, start);
        List<Instant> ofToday = lodged(trade.lived(Progress.NONE).declarations(), trade.today());
        assertThat(ofToday).hasSizeGreaterThan(5).allMatch(at -> !at.isAfter(start));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-28T10:00:00Z", "2026-11-29T10:00:00Z"})
    void hasTheBustleOfAWorkingDayOnAWeekend(Instant start) {
        AureliaTrade trade = trade(7, start);
        assertThat(trade.today().getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        Declarations lived = trade.lived(Progress.NONE).declarations();
        double usual = lived.size() / (double) AureliaTrade.LIVED_DAYS;
        assertThat((double) lodged(lived, trade.today()).size()).isGreaterThan(usual);
    }

    @Test
    void belongsToTheDaysOfTheAdministrationsTimeZone() {
        ZoneId lima = ZoneId.of("America/Lima");
        AureliaTrade trade = AureliaTrade.of(world(7, Instant.parse("2026-11-25T03:00:00Z")), lima);
        assertThat(trade.today()).isEqualTo("2026-11-24");
        Declarations lived = trade.lived(Progress.NONE).declarations();
        LocalDate first = LocalDate.ofInstant(lived.instant(0), lima);
        LocalDate last = LocalDate.ofInstant(lived.instant(lived.size() - 1), lima);
        assertThat(first).isEqualTo(trade.firstLivedDay());
        assertThat(last).isEqualTo(trade.today());
    }

    @Test
    void tellsOutcomesOfThePastAndHidesThoseOfTheLivedDays() {
        AureliaTrade trade = trade(7, TUESDAY_MORNING);
        List<InspectionOutcome> past = new ArrayList<>();
        trade.history(rows -> addOutcomes(rows, past), Progress.NONE);
        assertThat(past).contains(InspectionOutcome.IRREGULAR, InspectionOutcome.CONFORM);

        LivedDays lived = trade.lived(Progress.NONE);
        Declarations declarations = lived.declarations();
        List<InspectionOutcome> hidden = new ArrayList<>();
        addOutcomes(declarations, hidden);
        assertThat(hidden).containsOnly(InspectionOutcome.NOT_INSPECTED);
        assertThat(declarations.text(Field.SELECTION, 0)).isEmpty();
        List<Finding> findings = new ArrayList<>();
        for (int row = 0; row < declarations.size(); row++) {
            findings.add(lived.finding(declarations.id(row)));
        }
        assertThat(findings).hasAtLeastOneElementOfType(Finding.Irregular.class);
        assertThat(past.size() + hidden.size()).isEqualTo(6_000);
    }

    private static AureliaTrade trade(long seed, Instant start) {
        return AureliaTrade.of(world(seed, start), ZoneOffset.UTC);
    }

    private static World world(long seed, Instant start) {
        return new World(seed, 6_000, start, "", "", "", 0, Optional.empty());
    }

    private static void addOutcomes(Declarations rows, List<InspectionOutcome> outcomes) {
        for (int row = 0; row < rows.size(); row++) {
            outcomes.add(rows.outcome(row));
        }
    }

    private static List<Instant> lodged(Declarations rows, LocalDate day) {
        List<Instant> lodged = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.date(row).equals(day)) {
                lodged.add(rows.instant(row));
            }
        }
        return lodged;
    }

    private static List<String> rows(AureliaTrade trade) {
        List<String> told = new ArrayList<>();
        Declarations rows = trade.lived(Progress.NONE).declarations();
        for (int row = 0; row < rows.size(); row++) {
            told.add(rows.id(row) + rows.instant(row) + rows.text(Field.IMPORTER, row) + rows.number(Field.VALUE, row));
        }
        return told;
    }
}
