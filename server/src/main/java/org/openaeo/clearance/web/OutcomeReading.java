package org.openaeo.clearance.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import org.openaeo.clearance.DeclarationId;
import org.openaeo.clearance.Finding;
import org.openaeo.clearance.Irregularity;
import org.openaeo.clearance.NotControlledReason;
import org.openaeo.clearance.OutcomeReport;

/** Reads what an inspector filled in, and says at each field what is wrong with it. */
final class OutcomeReading {
    private static final int MOST_DIGITS = 15;

    private final OutcomeForm form;
    private final Errors errors;
    private final ZoneId zone;

    private OutcomeReading(OutcomeForm form, Errors errors, ZoneId zone) {
        this.form = form;
        this.errors = errors;
        this.zone = zone;
    }

    /** The report; empty where a field is wrong, which {@code errors} then say. */
    static Optional<OutcomeReport> read(DeclarationId declaration, OutcomeForm form, Errors errors, ZoneId zone) {
        OutcomeReading reading = new OutcomeReading(form, errors, zone);
        Optional<Finding> finding = reading.finding();
        Optional<Instant> inspectedAt = reading.inspectedAt();
        String note = reading.note();
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        int version =
                Optional.ofNullable(form.version()).filter(seen -> seen >= 0).orElse(0);
        return Optional.of(new OutcomeReport(
                declaration, version, finding.orElseThrow(), inspectedAt.orElseThrow(), note, Optional.empty()));
    }

    private Optional<Finding> finding() {
        return switch (said(form.result())) {
            case "conform" -> Optional.of(new Finding.Conform());
            case "irregular" -> irregular();
            case "not_controlled" -> notControlled();
            default -> fault("result", "clearance.outcome.fault.result");
        };
    }

    private Optional<Finding> irregular() {
        List<String> said = form.kinds() == null ? List.of() : form.kinds();
        List<Irregularity> kinds = Irregularity.KNOWN.stream()
                .filter(known -> said.contains(known.code()))
                .toList();
        if (kinds.isEmpty()) {
            fault("kinds", "clearance.outcome.fault.kinds");
        }
        Optional<BigDecimal> revenue = revenue();
        return kinds.isEmpty() || revenue.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding.Irregular(new TreeSet<>(kinds), revenue));
    }

    private Optional<BigDecimal> revenue() {
        String text = said(form.revenue()).replaceAll("[\\s\u00a0\u202f']", "").replace(',', '.');
        if (text.isEmpty()) {
            return fault("revenue", "clearance.outcome.fault.revenue-missing");
        }
        if (!text.matches("\\d{1," + MOST_DIGITS + "}(\\.\\d{1,2})?")) {
            return fault("revenue", "clearance.outcome.fault.revenue");
        }
        return Optional.of(new BigDecimal(text));
    }

    private Optional<Finding> notControlled() {
        Optional<Finding> finding = NotControlledReason.parse(said(form.reason()))
                .filter(NotControlledReason.CHOICES::contains)
                .map(Finding.NotControlled::new);
        return finding.isPresent() ? finding : fault("reason", "clearance.outcome.fault.reason");
    }

    private Optional<Instant> inspectedAt() {
        Optional<LocalDate> day = parsed("day", form.day());
        Optional<LocalTime> time = parsedTime();
        return day.isEmpty() || time.isEmpty()
                ? Optional.empty()
                : Optional.of(day.get().atTime(time.get()).atZone(zone).toInstant());
    }

    private Optional<LocalDate> parsed(String field, @Nullable String text) {
        try {
            return Optional.of(LocalDate.parse(said(text)));
        } catch (DateTimeException notADay) {
            return fault(field, "clearance.outcome.fault.day");
        }
    }

    private Optional<LocalTime> parsedTime() {
        String text = said(form.time());
        try {
            return Optional.of(LocalTime.parse(text.matches("\\d:\\d\\d") ? "0" + text : text));
        } catch (DateTimeException notATime) {
            return fault("time", "clearance.outcome.fault.time");
        }
    }

    private String note() {
        String note = said(form.note());
        if (note.length() > OutcomeReport.LONGEST_NOTE) {
            fault("note", "clearance.outcome.fault.note-long");
        } else if (note.isEmpty() && form.version() != null && form.version() > 0) {
            fault("note", "clearance.outcome.fault.note-missing");
        }
        return note;
    }

    private <T> Optional<T> fault(String field, String code) {
        errors.rejectValue(field, code);
        return Optional.empty();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
