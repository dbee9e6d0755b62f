package org.openaeo.trust.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.openaeo.engine.declaration.FormulaGuard;
import org.openaeo.platform.codes.CountryCode;
import org.openaeo.platform.codes.MalformedCode;
import org.openaeo.trust.transfer.Fault.Code;

/** The cells of one line, read as what they should be; whatever is wrong is noted and reading goes on. */
final class Cells {
    private final long line;
    private final Map<String, String> values;
    private final ZoneId zone;
    private final List<Fault> faults = new ArrayList<>();

    /** @param zone in which a day begins that is given without a time */
    Cells(long line, Map<String, String> values, ZoneId zone) {
        this.line = line;
        this.values = values;
        this.zone = zone;
    }

    long line() {
        return line;
    }

    List<Fault> faults() {
        return faults;
    }

    void fault(String column, Code code) {
        faults.add(new Fault(line, column, code.name(), values.getOrDefault(column, "")));
    }

    Optional<String> text(String column) {
        return Optional.of(FormulaGuard.lift(values.getOrDefault(column, "")).strip())
                .filter(text -> !text.isEmpty());
    }

    Optional<String> required(String column, int longest) {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            fault(column, Code.MISSING);
        }
        return text.filter(given -> isShort(column, given, longest));
    }

    Optional<String> optional(String column, int longest) {
        return text(column).filter(given -> isShort(column, given, longest));
    }

    Optional<CountryCode> country(String column) {
        return text(column).flatMap(given -> {
            try {
                return Optional.of(CountryCode.parse(given));
            } catch (MalformedCode malformed) {
                fault(column, Code.NOT_A_COUNTRY);
                return Optional.empty();
            }
        });
    }

    /** A cell that must be there and be read by that reader. */
    <T> Optional<T> required(String column, Code malformed, Function<String, Optional<T>> reader) {
        if (text(column).isEmpty()) {
            fault(column, Code.MISSING);
        }
        return optional(column, malformed, reader);
    }

    <T> Optional<T> optional(String column, Code malformed, Function<String, Optional<T>> reader) {
        return text(column).flatMap(given -> {
            Optional<T> read = reader.apply(given);
            if (read.isEmpty()) {
                fault(column, malformed);
            }
            return read;
        });
    }

    /** Several codes in one cell, parted by spaces, semicolons or strokes. */
    <T> Set<T> codes(String column, Function<String, Optional<T>> reader) {
        Set<T> codes = new TreeSet<>();
        text(column).ifPresent(given -> {
            for (String each : given.split("[\\s;|]+")) {
                reader.apply(each).ifPresentOrElse(codes::add, () -> fault(column, Code.NOT_A_CODE));
            }
        });
        return codes;
    }

    /** A day, which begins in the administration's zone, or an instant. */
    Optional<Instant> moment(String column) {
        return optional(column, Code.NOT_A_DATE, this::readMoment);
    }

    Optional<Instant> requiredMoment(String column) {
        return required(column, Code.NOT_A_DATE, this::readMoment);
    }

    private Optional<Instant> readMoment(String given) {
        try {
            return Optional.of(
                    given.indexOf('T') > 0
                            ? Instant.parse(given)
                            : LocalDate.parse(given).atStartOfDay(zone).toInstant());
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private boolean isShort(String column, String given, int longest) {
        if (given.length() > longest) {
            fault(column, Code.TOO_LONG);
            return false;
        }
        return true;
    }
}
