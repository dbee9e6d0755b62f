package org.openaeo.certification.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.Stage;
import org.openaeo.certification.procedure.CaseFacts;
import org.openaeo.certification.procedure.Rulebook;
import org.openaeo.standards.ClockCode;

/** The authorisations that stand, at a glance: what is due when, what is under review and why. */
@Component
public class Watches {
    public static final int PAGE = 25;
    public static final int MONTHS = 12;
    /** So long before its day something is listed. */
    public static final int AHEAD_DAYS = 90;

    private static final String EXPIRY = "EXPIRY";

    private final WatchStore store;
    private final Rulebook rules;
    private final Clock clock;

    Watches(WatchStore store, Rulebook rules, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * An authorisation in a list.
     *
     * @param clock by which it is watched; empty where its stage tells
     * @param day the last day, or, of a review, the day on which it was opened
     */
    public record Line(
            CaseId id,
            String number,
            String company,
            Stage stage,
            Optional<ClockCode> clock,
            Optional<CaseFacts.Trigger> trigger,
            Optional<LocalDate> day) {}

    /** What ends in a month: reviews of holders themselves, looks of customs, authorisations. */
    public record Month(LocalDate first, long selfReviews, long reassessments, long expiries) {
        public long all() {
            return selfReviews + reassessments + expiries;
        }
    }

    /**
     * All of it at a glance.
     *
     * @param held how many stand at each stage
     * @param overdue what should have ended before today
     * @param months this one, from today, and those to come
     */
    public record Glance(
            Map<Stage, Long> held, Map<CaseFacts.Trigger, Long> triggers, Month overdue, List<Month> months) {
        public Glance {
            months = List.copyOf(months);
        }

        public long at(Stage... stages) {
            long sum = 0;
            for (Stage stage : stages) {
                sum += held.getOrDefault(stage, 0L);
            }
            return sum;
        }
    }

    public Glance glance() {
        LocalDate today = today();
        LocalDate first = today.withDayOfMonth(1);
        List<WatchStore.Ending> before = store.endings(today);
        List<WatchStore.Ending> endings = store.endings(first.plusMonths(MONTHS));
        List<Month> months = new ArrayList<>();
        for (int at = 0; at < MONTHS; at++) {
            LocalDate month = first.plusMonths(at);
            Month whole = month(month, of(month, endings));
            Month gone = month(month, of(month, before));
            months.add(new Month(
                    month,
                    whole.selfReviews() - gone.selfReviews(),
                    whole.reassessments() - gone.reassessments(),
                    whole.expiries() - gone.expiries()));
        }
        return new Glance(store.held(), store.triggers(), month(today, before), months);
    }

    private static List<WatchStore.Ending> of(LocalDate month, List<WatchStore.Ending> endings) {
        return endings.stream().filter(each -> each.month().equals(month)).toList();
    }

    private static Month month(LocalDate first, List<WatchStore.Ending> endings) {
        long self = 0;
        long again = 0;
        long expiries = 0;
        for (WatchStore.Ending each : endings) {
            switch (each.code()) {
                case EXPIRY -> expiries += each.count();
                case "SELF_REVIEW" -> self += each.count();
                default -> again += each.count();
            }
        }
        return new Month(first, self, again, expiries);
    }

    /** How many are listed under it. */
    public long count(Watch watch, Optional<CaseFacts.Trigger> trigger) {
        return store.count(watch, limit(), trigger);
    }

    /** The soonest first; reviews by how long they are open. */
    public List<Line> page(Watch watch, Optional<CaseFacts.Trigger> trigger, long offset) {
        return store.page(watch, limit(), trigger, PAGE, offset);
    }

    private LocalDate limit() {
        return today().plus(AHEAD_DAYS, ChronoUnit.DAYS);
    }

    public LocalDate today() {
        return rules.day(clock.instant());
    }
}
