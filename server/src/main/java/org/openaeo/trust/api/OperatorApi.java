package org.openaeo.trust.api;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.platform.codes.MalformedCode;
import org.openaeo.trust.Authorisations;
import org.openaeo.trust.Identifier;
import org.openaeo.trust.IdentifierScheme;
import org.openaeo.trust.NewOperator;
import org.openaeo.trust.Objection;
import org.openaeo.trust.Operator;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.OperatorQuery;
import org.openaeo.trust.OperatorRegister;
import org.openaeo.trust.Operators;
import org.openaeo.trust.Registered;
import org.openaeo.trust.TrustLevel;

/** The operators of the register, read and entered by other systems. */
@RestController
@RequestMapping("/api/v1/operators")
class OperatorApi {
    static final int LARGEST_PAGE = 200;

    private final Operators operators;
    private final OperatorRegister register;
    private final Authorisations authorisations;
    private final MessageSource texts;

    OperatorApi(Operators operators, OperatorRegister register, Authorisations authorisations, MessageSource texts) {
        this.operators = operators;
        this.register = register;
        this.authorisations = authorisations;
        this.texts = texts;
    }

    /**
     * An operator as it is sent.
     *
     * @param country two letters
     * @param since from when it bears the identifiers; none for always
     */
    record OperatorEntry(
            @Nullable String name,
            @Nullable String country,
            @Nullable List<IdentifierEntry> identifiers,
            @Nullable Instant since) {}

    /**
     * An identifier as it is sent.
     *
     * @param scheme {@code TIN}, {@code EORI}, {@code LOCAL} or {@code PARTNER}
     * @param issuer the country that gave it; needed for {@code LOCAL} and {@code PARTNER}
     */
    record IdentifierEntry(
            @Nullable String scheme,
            @Nullable String issuer,
            @Nullable String value) {}

    /**
     * What became of an entry.
     *
     * @param result {@code entered}, {@code changed}, or {@code known} for one that was there just so
     */
    record OperatorReceipt(String operator, String result) {}

    /** A page of the list; {@code total} counts all that match. */
    record OperatorList(List<OperatorAnswer.OperatorListLine> operators, int page, long total) {}

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_trust:read')")
    OperatorList list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> level,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        Faults faults = new Faults(texts);
        Optional<TrustLevel> only = level.flatMap(text -> faults.code("", text, TrustLevel::parse));
        if (page < 1 || size < 1 || size > LARGEST_PAGE) {
            faults.add("", "page", LARGEST_PAGE);
        }
        faults.refuse("query-invalid");
        OperatorQuery query = new OperatorQuery(q, only, Optional.empty());
        var counts = register.counts(query);
        long total = only.map(one -> counts.getOrDefault(one, 0L))
                .orElseGet(() ->
                        counts.values().stream().mapToLong(Long::longValue).sum());
        return new OperatorList(
                register.page(query, (page - 1L) * size, size).stream()
                        .map(OperatorAnswer.OperatorListLine::of)
                        .toList(),
                page,
                total);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_trust:read')")
    OperatorAnswer one(@PathVariable String id) {
        Operator operator = OperatorId.parse(id).flatMap(operators::find).orElseThrow(Faults::unknownOperator);
        return OperatorAnswer.of(operator, authorisations.of(operator.id()));
    }

    /** Enters an operator, or brings the one that bears these identifiers up to date; sent twice it changes nothing. */
    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_trust:write')")
    ResponseEntity<OperatorReceipt> enter(@RequestBody OperatorEntry entry) {
        return switch (operators.register(read(entry))) {
            case Registered.Entered(OperatorId id) ->
                ResponseEntity.created(UriComponentsBuilder.fromPath("/api/v1/operators/{id}")
                                .buildAndExpand(id)
                                .toUri())
                        .body(new OperatorReceipt(id.toString(), "entered"));
            case Registered.Changed(OperatorId id) -> ResponseEntity.ok(new OperatorReceipt(id.toString(), "changed"));
            case Registered.AlreadyKnown(OperatorId id) ->
                ResponseEntity.ok(new OperatorReceipt(id.toString(), "known"));
            case Registered.Refused(Set<Objection> objections) ->
                throw Faults.of(texts, "operator-refused", objections);
        };
    }

    private NewOperator read(OperatorEntry entry) {
        Faults faults = new Faults(texts);
        Optional<String> name = faults.text("/name", entry.name(), Operator.LONGEST_NAME);
        Optional<CountryCode> country = faults.code("/country", entry.country(), OperatorApi::country);
        List<IdentifierEntry> sent = entry.identifiers() == null ? List.of() : entry.identifiers();
        if (sent.isEmpty()) {
            faults.add("/identifiers", "missing");
        }
        Set<Identifier> identifiers = new LinkedHashSet<>();
        for (int at = 0; at < sent.size(); at++) {
            identifier("/identifiers/" + at, sent.get(at), faults).ifPresent(identifiers::add);
        }
        faults.refuse("operator-invalid");
        return new NewOperator(
                name.orElseThrow(), country.orElseThrow(), identifiers, Optional.ofNullable(entry.since()));
    }

    private static Optional<Identifier> identifier(String pointer, IdentifierEntry sent, Faults faults) {
        Optional<IdentifierScheme> scheme = faults.code(pointer + "/scheme", sent.scheme(), OperatorApi::scheme);
        Optional<String> value = faults.text(pointer + "/value", sent.value(), 100);
        if (scheme.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        Optional<Identifier> identifier;
        if (scheme.get().carriesCountry()) {
            identifier = Identifier.parse(scheme.get(), value.get());
        } else {
            Optional<CountryCode> issuer = faults.code(pointer + "/issuer", sent.issuer(), OperatorApi::country);
            if (issuer.isEmpty()) {
                return Optional.empty();
            }
            identifier = Identifier.parse(scheme.get(), issuer.get(), value.get());
        }
        if (identifier.isEmpty()) {
            faults.add(
                    pointer + "/value",
                    "not-an-identifier",
                    scheme.get(),
                    scheme.get().longest());
        }
        return identifier;
    }

    static Optional<CountryCode> country(String text) {
        try {
            return Optional.of(CountryCode.parse(text));
        } catch (MalformedCode malformed) {
            return Optional.empty();
        }
    }

    private static Optional<IdentifierScheme> scheme(String text) {
        for (IdentifierScheme scheme : IdentifierScheme.values()) {
            if (scheme.name().equals(text)) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }
}
