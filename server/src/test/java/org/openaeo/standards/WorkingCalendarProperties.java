package org.openaeo.standards;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.openaeo.standards.WorkingCalendar.NamedHoliday;
import org.openaeo.standards.WorkingCalendar.Reckoning;

import static org.assertj.core.api.Assertions.assertThat;

/** Counting against a walk along the days, which takes no short cuts. */
class WorkingCalendarProperties {
    private static final Words NAME = Words.of("Holiday", "Festivo", "Jour férié");

    @Property
    void whatRollsEndsOnTheFirstWorkingDayFromTheCountedOne(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate event,
            @ForAll("lengths") Length length) {
        Reckoning reckoning = calendar.reckon(event, length, true);

        assertThat(calendar.isWorkingDay(reckoning.last())).isTrue();
        assertThat(reckoning.last()).isAfterOrEqualTo(reckoning.counted());
        for (LocalDate day = reckoning.counted(); day.isBefore(reckoning.last()); day = day.plusDays(1)) {
            assertThat(calendar.isWorkingDay(day)).isFalse();
        }
        assertThat(calendar.reckon(event, length, false).last()).isEqualTo(reckoning.counted());
    }

    @Property
    void workingDaysAreCountedOneByOneWithoutTheDayOfTheEvent(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate event,
            @ForAll @IntRange(min = 1, max = 60) int amount) {
        LocalDate last =
                calendar.reckon(event, Length.workingDays(amount), false).last();

        assertThat(event.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .count())
                .isEqualTo(amount);
        assertThat(calendar.isWorkingDay(last)).isTrue();
    }

    @Property
    void aLaterEventNeverEndsEarlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate event,
            @ForAll("lengths") Length length,
            @ForAll @IntRange(min = 1, max = 40) int later) {
        assertThat(calendar.reckon(event.plusDays(later), length, true).last())
                .isAfterOrEqualTo(calendar.reckon(event, length, true).last());
    }

    @Property
    void monthsEndOnTheSameNumberOrTheLastOfTheMonth(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate event,
            @ForAll @IntRange(min = 1, max = 48) int months) {
        LocalDate counted = calendar.reckon(event, Length.months(months), false).counted();

        assertThat(counted.getDayOfMonth()).isEqualTo(Math.min(event.getDayOfMonth(), counted.lengthOfMonth()));
        assertThat((counted.getYear() - event.getYear()) * 12 + counted.getMonthValue() - event.getMonthValue())
                .isEqualTo(months);
    }

    @Property
    void aLengthIsReadAsItIsWritten(@ForAll("lengths") Length length) {
        assertThat(Length.parse(length.toString())).contains(length);
    }

    @Property
    void whatIsNoLengthIsNotRead(@ForAll String text) {
        Length.parse(text).ifPresent(length -> assertThat(text.strip()).matches("\\d{1,4}\\s+[a-z-]+"));
    }

    @Property
    void easterIsASundayInSpring(@ForAll @IntRange(min = 1600, max = 2999) int year) {
        assertThat(Holiday.easter(year)).satisfies(easter -> {
            assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
        });
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 4_000)
                .map(day -> LocalDate.of(2020, 1, 1).plusDays(day));
    }

    @Provide
    Arbitrary<Length> lengths() {
        return Combinators.combine(Arbitraries.integers().between(0, 120), Arbitraries.of(Length.Unit.class))
                .as(Length::new)
                .filter(length -> length.unit() != Length.Unit.YEARS || length.amount() < 12);
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<Set<DayOfWeek>> week =
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(6);
        Arbitrary<Holiday> holiday = Arbitraries.oneOf(
                Arbitraries.integers().between(-60, 60).map(Holiday.FromEaster::new),
                days().map(Holiday.Once::new),
                days().map(day -> new Holiday.Yearly(MonthDay.from(day))));
        Arbitrary<List<NamedHoliday>> holidays =
                holiday.map(day -> new NamedHoliday(day, NAME)).list().ofMaxSize(6);
        return Combinators.combine(week, holidays).as(WorkingCalendar::new);
    }
}
