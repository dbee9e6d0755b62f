package org.openaeo.certification.applicant;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

import org.springframework.validation.Errors;

import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseFacts.ReportedChange;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.standards.Length;

/**
 * What a company says with an act.
 *
 * @param basedOn the version of the case file that was shown
 * @param finding that a remedy is for
 * @param change that is reported, {@code since} when it holds
 * @param days for which a suspension is asked
 */
record ActForm(String basedOn, String text, String finding, String change, String since, String days) {
    private static final int LONGEST = 4000;
    private static final String KEY = "certification.applicant.missing.";

    ActForm {
        basedOn = Typed.text(basedOn);
        text = Typed.text(text);
        finding = Typed.text(finding);
        change = Typed.text(change);
        since = Typed.text(since);
        days = Typed.text(days);
    }

    int version() {
        return basedOn.matches("\\d{1,9}") ? Integer.parseInt(basedOn) : -1;
    }

    void check(Act.Kind kind, CaseFile file, Errors errors) {
        if (text.isEmpty()) {
            errors.rejectValue("text", KEY + "text");
        } else if (text.length() > LONGEST) {
            errors.rejectValue("text", "certification.company.long", new Object[] {LONGEST}, "");
        }
        if (kind == Act.Kind.REPORT_REMEDY && file.facts().finding(finding).isEmpty()) {
            errors.rejectValue("finding", KEY + "finding");
        }
        if (kind == Act.Kind.REPORT_CHANGE) {
            if (reported().isEmpty()) {
                errors.rejectValue("change", KEY + "change");
            }
            if (day().isEmpty()) {
                errors.rejectValue("since", KEY + "since");
            }
        }
        if (kind == Act.Kind.REQUEST_SUSPENSION && period().isEmpty()) {
            errors.rejectValue("days", KEY + "days");
        }
    }

    private Optional<ReportedChange> reported() {
        return Arrays.stream(ReportedChange.values())
                .filter(each -> each.name().equals(change))
                .findFirst();
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(since)).filter(day -> day.getYear() > 1900 && day.getYear() < 2200);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private Optional<Length> period() {
        return days.matches("[1-9]\\d{0,3}") ? Optional.of(Length.days(Integer.parseInt(days))) : Optional.empty();
    }

    /** The act; of the kinds that a company performs. */
    Optional<Act> act(Act.Kind kind, CaseFile file) {
        return switch (kind) {
            case INFORM -> Optional.of(new Act.Inform(text));
            case REPORT_REMEDY -> Optional.of(new Act.ReportRemedy(finding, text));
            case BE_HEARD -> Optional.of(new Act.BeHeard(text));
            case WITHDRAW -> Optional.of(new Act.Withdraw(text));
            case REPORT_CHANGE -> reported().flatMap(what -> day().map(from -> new Act.ReportChange(what, from, text)));
            case REVIEW_ITSELF -> Optional.of(new Act.ReviewItself(text));
            case REQUEST_SUSPENSION -> period().map(length -> new Act.RequestSuspension(length, text));
            case REPORT_READINESS -> Optional.of(new Act.ReportReadiness(text));
            case SURRENDER -> Optional.of(new Act.Surrender(text));
            case APPEAL -> Optional.of(new Act.Appeal(level(file), text));
            default -> Optional.empty();
        };
    }

    /** The next level of appeal against where the case stands. */
    private static int level(CaseFile file) {
        return 1
                + file.facts().appeals().stream()
                        .filter(appeal -> appeal.against() == file.stage() && !appeal.isPending())
                        .mapToInt(appeal -> appeal.level())
                        .max()
                        .orElse(0);
    }
}
