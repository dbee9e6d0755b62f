package org.openaeo.trust;

import java.time.Instant;
import java.util.Optional;

import org.openaeo.platform.codes.CountryCode;

/**
 * An operator in a list, with how it stands now in whatever role it stands best.
 *
 * @param foremost the identifier to show
 * @param administration who vouches; empty where nobody does, like the rest
 * @param since from when it stands so
 */
public record OperatorLine(
        OperatorId id,
        String name,
        CountryCode country,
        Optional<Identifier> foremost,
        TrustLevel level,
        Optional<AuthorisationType> type,
        Optional<String> tier,
        Optional<CountryCode> administration,
        Optional<Instant> since) {}
