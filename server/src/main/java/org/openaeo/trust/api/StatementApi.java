package org.openaeo.trust.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.trust.Administration;
import org.openaeo.trust.AuthorisationId;
import org.openaeo.trust.AuthorisationType;
import org.openaeo.trust.Authorisations;
import org.openaeo.trust.Benefit;
import org.openaeo.trust.Change;
import org.openaeo.trust.Grounds;
import org.openaeo.trust.NewStatement;
import org.openaeo.trust.Objection;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.OperatorRole;
import org.openaeo.trust.Operators;
import org.openaeo.trust.Source;
import org.openaeo.trust.Stated;
import org.openaeo.trust.Terms;
import org.openaeo.trust.TrustLevel;

/** Statements about authorisations, made by other systems: grants, amendments, suspensions, ends. */
@RestController
class StatementApi {
    private static final int LONGEST_REFERENCE = 60;
    private static final int LONGEST_ARRANGEMENT = 40;

    private final Operators operators;
    private final Authorisations authorisations;
    private final Administration administration;
    private final CurrentUser user;
    private final MessageSource texts;
    private final Clock clock;

    StatementApi(
            Operators operators,
            Authorisations authorisations,
            Administration administration,
            CurrentUser user,
            MessageSource texts,
            Clock clock) {
        this.operators = operators;
        this.authorisations = authorisations;
        this.administration = administration;
        this.user = user;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A statement as it is sent.
     *
     * @param administration whose authorisation it is; none for our own
     * @param arrangement under which a partner's is recognised
     * @param reference the authorisation's number with that administration; the first statement brings it in
     * @param kind {@code GRANTED}, {@code AMENDED}, {@code SUSPENDED}, {@code RESTORED}, {@code REVOKED},
     *     {@code WITHDRAWN}, {@code ANNULLED} or {@code RETRACTED}
     * @param terms needed where granted or amended
     * @param effective from when it holds
     * @param basedOn the version of the authorisation that the sender knows; none if the statement does not depend on it
     * @param supersedes the number of the statement that it replaces
     */
    record StatementMessage(
            @Nullable String administration,
            @Nullable String arrangement,
            @Nullable String reference,
            @Nullable String kind,
            @Nullable TermsMessage terms,
            @Nullable Instant effective,
            @Nullable String ground,
            @Nullable String legalReference,
            @Nullable Integer basedOn,
            @Nullable Integer supersedes) {}

    /**
     * What an authorisation is to confer.
     *
     * @param until the first instant at which it is no longer held
     */
    record TermsMessage(
            @Nullable String type,
            @Nullable String tier,
            @Nullable String level,
            @Nullable List<String> roles,
            @Nullable List<String> benefits,
            @Nullable Instant until) {}

    /**
     * What became of a statement.
     *
     * @param number its place among the authorisation's statements, which is the authorisation's version now
     * @param repeated whether the same had been said before
     */
    record StatementReceipt(String authorisation, int number, boolean repeated) {}

    /** Records a statement; the same one sent again is recognised and not made twice. */
    @PostMapping("/api/v1/operators/{id}/statements")
    @PreAuthorize("hasAuthority('SCOPE_trust:write')")
    ResponseEntity<StatementReceipt> state(@PathVariable String id, @RequestBody StatementMessage message) {
        OperatorId operator = OperatorId.parse(id)
                .filter(each -> operators.find(each).isPresent())
                .orElseThrow(Faults::unknownOperator);
        return switch (authorisations.state(read(operator, message))) {
            case Stated.Recorded(AuthorisationId authorisation, int number) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new StatementReceipt(authorisation.toString(), number, false));
            case Stated.AlreadyKnown(AuthorisationId authorisation, int number) ->
                ResponseEntity.ok(new StatementReceipt(authorisation.toString(), number, true));
            case Stated.Refused(Set<Objection> objections) -> throw Faults.of(texts, "statement-refused", objections);
        };
    }

    private NewStatement read(OperatorId operator, StatementMessage message) {
        Faults faults = new Faults(texts);
        Optional<Source> source = source(message, faults);
        Optional<Change.Kind> kind = faults.code("/kind", message.kind(), StatementApi::kind);
        Optional<Terms> terms = kind.filter(Change.Kind::carriesTerms).flatMap(_ -> terms(message.terms(), faults));
        Instant effective = message.effective();
        if (effective == null) {
            faults.add("/effective", "missing");
        }
        Optional<String> ground = faults.text("/ground", message.ground(), Grounds.LONGEST);
        Optional<String> legal = faults.text("/legalReference", message.legalReference(), Grounds.LONGEST);
        if (kind.filter(Change.Kind.RETRACTED::equals).isPresent() && message.supersedes() == null) {
            faults.add("/supersedes", "missing");
        }
        faults.refuse("statement-invalid");
        Instant now = clock.instant();
        return new NewStatement(
                operator,
                source.orElseThrow(),
                Optional.ofNullable(message.basedOn()),
                Change.of(kind.orElseThrow(), terms),
                new Grounds(
                        effective == null ? now : effective, now, ground.orElseThrow(), legal.orElseThrow(), user.id()),
                Optional.ofNullable(message.supersedes()));
    }

    private Optional<Source> source(StatementMessage message, Faults faults) {
        Optional<String> reference = faults.text("/reference", message.reference(), LONGEST_REFERENCE);
        Optional<CountryCode> country = message.administration() == null
                ? Optional.of(administration.country())
                : faults.code("/administration", message.administration(), OperatorApi::country);
        if (country.filter(administration.country()::equals).isPresent()) {
            return reference.map(number -> new Source.National(country.get(), number));
        }
        Optional<String> arrangement = faults.text("/arrangement", message.arrangement(), LONGEST_ARRANGEMENT);
        return country.isEmpty() || reference.isEmpty()
                ? Optional.empty()
                : arrangement.map(under -> new Source.Partner(country.get(), under, reference.get()));
    }

    private static Optional<Terms> terms(@Nullable TermsMessage sent, Faults faults) {
        if (sent == null) {
            faults.add("/terms", "missing");
            return Optional.empty();
        }
        Optional<AuthorisationType> type = faults.code("/terms/type", sent.type(), AuthorisationType::parse);
        Optional<TrustLevel> level = faults.code(
                "/terms/level", sent.level(), text -> TrustLevel.parse(text).filter(TrustLevel::isGrantable));
        List<OperatorRole> roles = faults.codes("/terms/roles", sent.roles(), OperatorRole::parse);
        if (sent.roles() == null || sent.roles().isEmpty()) {
            faults.add("/terms/roles", "missing");
        }
        List<Benefit> benefits = faults.codes("/terms/benefits", sent.benefits(), Benefit::parse);
        Optional<String> tier =
                sent.tier() == null ? Optional.empty() : faults.text("/terms/tier", sent.tier(), Terms.LONGEST_TIER);
        if (!faults.isEmpty() || type.isEmpty() || level.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Terms(
                type.get(),
                tier,
                level.get(),
                Set.copyOf(roles),
                Set.copyOf(benefits),
                Optional.ofNullable(sent.until())));
    }

    private static Optional<Change.Kind> kind(String text) {
        for (Change.Kind kind : Change.Kind.values()) {
            if (kind.name().equals(text)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
