package org.openaeo.trust.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.web.Figures;
import org.openaeo.trust.Administration;
import org.openaeo.trust.Authorisation;
import org.openaeo.trust.AuthorisationType;
import org.openaeo.trust.Benefit;
import org.openaeo.trust.Change;
import org.openaeo.trust.Grounds;
import org.openaeo.trust.NewStatement;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.OperatorRole;
import org.openaeo.trust.Source;
import org.openaeo.trust.Terms;
import org.openaeo.trust.TrustLevel;

/** Reads the form into a statement; what is missing or malformed becomes an error of its field. */
@Component
class StatementReading {
    private static final int LONGEST_REFERENCE = 60;

    private final Administration administration;
    private final Figures figures;
    private final CurrentUser user;
    private final Clock clock;

    StatementReading(Administration administration, Figures figures, CurrentUser user, Clock clock) {
        this.administration = administration;
        this.figures = figures;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The statement; empty where the form has errors.
     *
     * @param about the authorisation that the form names; empty for a new one
     */
    Optional<NewStatement> read(OperatorId operator, StatementForm form, Optional<Authorisation> about, Errors errors) {
        Source source = about.map(Authorisation::source)
                .orElseGet(() -> new Source.National(
                        administration.country(), required(form.reference(), "reference", LONGEST_REFERENCE, errors)));
        Optional<Terms> terms = form.kind().carriesTerms() ? terms(form, errors) : Optional.empty();
        Optional<Instant> effective = effective(form, errors);
        String ground = required(form.ground(), "ground", Grounds.LONGEST, errors);
        String legal = required(form.legalReference(), "legalReference", Grounds.LONGEST, errors);
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new NewStatement(
                operator,
                source,
                Optional.of(form.version()),
                Change.of(form.kind(), terms),
                new Grounds(effective.orElseThrow(), clock.instant(), ground, legal, user.id())));
    }

    /** What takes effect today does so now: decisions made earlier in the day stay as they were. */
    private Optional<Instant> effective(StatementForm form, Errors errors) {
        Optional<LocalDate> day = day(form.effective(), "effective", errors);
        if (form.effective().isEmpty()) {
            errors.rejectValue("effective", "trust.form.missing.effective");
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, figures.zone());
        return day.map(date ->
                date.equals(today) ? now : date.atStartOfDay(figures.zone()).toInstant());
    }

    private Optional<Terms> terms(StatementForm form, Errors errors) {
        Optional<AuthorisationType> type = code(form.type(), "type", AuthorisationType::parse, errors);
        Optional<TrustLevel> level =
                code(form.level(), "level", text -> TrustLevel.parse(text).filter(TrustLevel::isGrantable), errors);
        Set<OperatorRole> roles = codes(form.roles(), OperatorRole::parse);
        if (roles.isEmpty()) {
            errors.rejectValue("roles", "trust.form.missing.roles");
        }
        if (form.tier().length() > Terms.LONGEST_TIER) {
            errors.rejectValue("tier", "trust.form.long", new Object[] {Terms.LONGEST_TIER}, "");
        }
        Optional<Instant> until = day(form.until(), "until", errors)
                .map(date -> date.atStartOfDay(figures.zone()).toInstant());
        if (errors.hasErrors() || type.isEmpty() || level.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Terms(
                type.get(),
                Optional.of(form.tier()).filter(tier -> !tier.isEmpty()),
                level.get(),
                roles,
                codes(form.benefits(), Benefit::parse),
                until));
    }

    private static String required(String text, String field, int longest, Errors errors) {
        if (text.isEmpty()) {
            errors.rejectValue(field, "trust.form.missing." + field);
        } else if (text.length() > longest) {
            errors.rejectValue(field, "trust.form.long", new Object[] {longest}, "");
        }
        // A value that passes the record's own check; the error keeps it from being used.
        return text.isEmpty() || text.length() > longest ? "-" : text;
    }

    private static <T> Optional<T> code(
            String text, String field, Function<String, Optional<T>> reader, Errors errors) {
        Optional<T> code = reader.apply(text);
        if (code.isEmpty()) {
            errors.rejectValue(field, "trust.form.missing." + field);
        }
        return code;
    }

    private static <T> Set<T> codes(List<String> texts, Function<String, Optional<T>> reader) {
        Set<T> codes = new TreeSet<>();
        texts.forEach(text -> reader.apply(text).ifPresent(codes::add));
        return codes;
    }

    private static Optional<LocalDate> day(String text, String field, Errors errors) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException malformed) {
            errors.rejectValue(field, "trust.form.not-a-date");
            return Optional.empty();
        }
    }
}
