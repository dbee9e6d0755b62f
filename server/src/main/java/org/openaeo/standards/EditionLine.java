package org.openaeo.standards;

import java.time.Instant;
import java.util.Optional;

import org.openaeo.platform.codes.CountryCode;

/**
 * An edition in the list of the catalogue.
 *
 * @param revision which text of it holds, from 1
 * @param usedSince since when it is used and therefore never changes; empty: not used
 */
public record EditionLine(
        EditionId id,
        Words name,
        String owner,
        Optional<CountryCode> country,
        boolean complete,
        int groups,
        int criteria,
        int questions,
        int revision,
        Optional<Instant> usedSince) {}
