package org.openaeo.trust.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.openaeo.trust.OperatorRole;
import org.openaeo.trust.Source;
import org.openaeo.trust.Trust;
import org.openaeo.trust.TrustAnswer;

/** Whom we trust, for what, at an instant, asked by other systems. */
@RestController
class TrustApi {
    /** Codes in one question. */
    static final int MOST_IDENTIFIERS = 100;

    private final Trust trust;
    private final MessageSource texts;
    private final Clock clock;

    TrustApi(Trust trust, MessageSource texts, Clock clock) {
        this.trust = trust;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * How each of the parties stands.
     *
     * @param at the instant asked about
     */
    record TrustReply(Instant at, String role, List<TrustedParty> parties) {}

    /**
     * How one party stands.
     *
     * @param identifier as it was asked
     * @param level a level of the programme, {@code SUSPENDED}, or {@code NONE} for one that nobody vouches for
     * @param basis the authorisation that the level rests on
     */
    record TrustedParty(
            String identifier,
            String level,
            boolean trusted,
            List<String> benefits,
            @Nullable TrustBasis basis) {
        static TrustedParty of(String identifier, TrustAnswer answer) {
            return new TrustedParty(
                    identifier,
                    answer.level().code(),
                    answer.isTrusted(),
                    answer.benefits().stream().map(Object::toString).sorted().toList(),
                    answer.basis().map(TrustBasis::of).orElse(null));
        }
    }

    /**
     * The authorisation that an answer rests on.
     *
     * @param since from when the party has stood so without a break
     * @param known when we learnt it
     */
    record TrustBasis(
            String operator,
            String authorisation,
            String type,
            @Nullable String tier,
            String administration,
            @Nullable String arrangement,
            String reference,
            Instant since,
            Instant known) {
        static TrustBasis of(TrustAnswer.Basis basis) {
            return new TrustBasis(
                    basis.operator().toString(),
                    basis.authorisation().toString(),
                    basis.type().code(),
                    basis.tier().orElse(null),
                    basis.source().administration().value(),
                    basis.source() instanceof Source.Partner partner ? partner.arrangement() : null,
                    basis.source().reference(),
                    basis.since(),
                    basis.known());
        }
    }

    /** A party that nobody knows is answered with {@code NONE}: not to be known is no fault of the question. */
    @GetMapping("/api/v1/trust")
    @PreAuthorize("hasAuthority('SCOPE_trust:read')")
    TrustReply ask(
            @RequestParam List<String> identifier,
            @RequestParam String role,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Optional<Instant> at,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Optional<Instant> known) {
        Faults faults = new Faults(texts);
        Optional<OperatorRole> asked = faults.code("", role, OperatorRole::parse);
        if (identifier.isEmpty() || identifier.size() > MOST_IDENTIFIERS) {
            faults.add("", "identifiers", MOST_IDENTIFIERS);
        }
        faults.refuse("query-invalid");
        Instant then = at.orElseGet(clock::instant);
        Map<String, TrustAnswer> answers =
                trust.trustOfDeclared(identifier, asked.orElseThrow(), then, known.orElse(Instant.MAX));
        return new TrustReply(
                then,
                asked.orElseThrow().code(),
                identifier.stream()
                        .distinct()
                        .map(each -> TrustedParty.of(each, answers.getOrDefault(each, TrustAnswer.NONE)))
                        .toList());
    }
}
