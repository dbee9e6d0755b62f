package org.openaeo.trust.api;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.trust.Authorisation;
import org.openaeo.trust.Identifier;
import org.openaeo.trust.Operator;
import org.openaeo.trust.OperatorLine;
import org.openaeo.trust.Source;
import org.openaeo.trust.Statement;
import org.openaeo.trust.Terms;

/** An operator with all that was ever said about its authorisations. */
record OperatorAnswer(
        String id,
        String name,
        String country,
        Instant registered,
        int version,
        List<IdentifierAnswer> identifiers,
        List<AuthorisationAnswer> authorisations) {
    static OperatorAnswer of(Operator operator, List<Authorisation> authorisations) {
        return new OperatorAnswer(
                operator.id().toString(),
                operator.name(),
                operator.country().value(),
                operator.registered(),
                operator.version(),
                operator.identifiers().stream().map(IdentifierAnswer::of).toList(),
                authorisations.stream().map(AuthorisationAnswer::of).toList());
    }

    /** An operator in a list, as it stands now in the role in which it stands best. */
    record OperatorListLine(
            String id,
            String name,
            String country,
            @Nullable String identifier,
            String level,
            @Nullable String type,
            @Nullable String tier,
            @Nullable String administration,
            @Nullable Instant since) {
        static OperatorListLine of(OperatorLine line) {
            return new OperatorListLine(
                    line.id().toString(),
                    line.name(),
                    line.country().value(),
                    line.foremost().map(Identifier::value).orElse(null),
                    line.level().code(),
                    line.type().map(Object::toString).orElse(null),
                    line.tier().orElse(null),
                    line.administration().map(CountryCode::value).orElse(null),
                    line.since().orElse(null));
        }
    }

    /** An identifier, and from when to before when it is valid. */
    record IdentifierAnswer(
            String scheme,
            String issuer,
            String value,
            @Nullable Instant from,
            @Nullable Instant to) {
        static IdentifierAnswer of(Operator.Borne borne) {
            return new IdentifierAnswer(
                    borne.identifier().scheme().name(),
                    borne.identifier().issuer().value(),
                    borne.identifier().value(),
                    borne.from().orElse(null),
                    borne.to().orElse(null));
        }
    }

    /**
     * An authorisation.
     *
     * @param version the number of its last statement; a further one is based on it
     */
    record AuthorisationAnswer(
            String id,
            String administration,
            @Nullable String arrangement,
            String reference,
            int version,
            List<StatementAnswer> statements) {
        static AuthorisationAnswer of(Authorisation authorisation) {
            Source source = authorisation.source();
            return new AuthorisationAnswer(
                    authorisation.id().toString(),
                    source.administration().value(),
                    source instanceof Source.Partner partner ? partner.arrangement() : null,
                    source.reference(),
                    authorisation.version(),
                    authorisation.statements().stream().map(StatementAnswer::of).toList());
        }
    }

    /** One thing said about an authorisation: from when it holds, and when we learnt it. */
    record StatementAnswer(
            int number,
            String kind,
            @Nullable TermsAnswer terms,
            Instant effective,
            Instant learnt,
            String ground,
            String legalReference,
            String actor,
            @Nullable Integer supersedes) {
        static StatementAnswer of(Statement statement) {
            return new StatementAnswer(
                    statement.number(),
                    statement.change().kind().name(),
                    statement.change().terms().map(TermsAnswer::of).orElse(null),
                    statement.effective(),
                    statement.learnt(),
                    statement.grounds().ground(),
                    statement.grounds().legalReference(),
                    statement.grounds().actor(),
                    statement.supersedes().orElse(null));
        }
    }

    /** What an authorisation confers. */
    record TermsAnswer(
            String type,
            @Nullable String tier,
            String level,
            List<String> roles,
            List<String> benefits,
            @Nullable Instant until) {
        static TermsAnswer of(Terms terms) {
            return new TermsAnswer(
                    terms.type().code(),
                    terms.tier().orElse(null),
                    terms.level().code(),
                    terms.roles().stream().map(Object::toString).toList(),
                    terms.benefits().stream().map(Object::toString).toList(),
                    terms.until().orElse(null));
        }
    }
}
