package org.openaeo.standards;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.openaeo.platform.codes.CountryCode;

/**
 * What an edition of a standard asks.
 *
 * @param owner who issues the standard
 * @param country whose standard it is; empty: international
 * @param source the document
 * @param provenance how it is known what stands here, and what was not read
 * @param complete whether all of the standard's items are here
 * @param types the types of authorisation, modules or tiers that the standard itself tells apart
 */
public record Edition(
        EditionId id,
        Words name,
        String owner,
        Optional<CountryCode> country,
        String source,
        String provenance,
        boolean complete,
        List<Term> types,
        List<Group> groups) {
    public Edition {
        types = List.copyOf(types);
        groups = List.copyOf(groups);
    }

    public Stream<Criterion> criteria() {
        return groups.stream().flatMap(group -> group.criteria().stream());
    }

    public Optional<Criterion> criterion(String code) {
        return criteria().filter(criterion -> criterion.code().equals(code)).findFirst();
    }
}
