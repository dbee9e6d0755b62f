package org.openaeo.standards;

import java.util.List;
import java.util.Optional;

/** The standards that can be applied, by their editions. */
public interface Catalogue {
    /** Every edition, by its id. */
    List<EditionLine> editions();

    /** What the edition asks as it now stands. */
    Optional<Edition> find(EditionId id);

    /** The criterion of that id, where the catalogue has it. */
    default Optional<Criterion> criterion(CriterionId id) {
        return find(id.edition()).flatMap(edition -> edition.criterion(id.code()));
    }

    /**
     * Says that a case relies on the edition: from now on nobody can change it. Call it in the transaction that begins
     * to rely on it; again and again does no harm.
     */
    void use(EditionId id);
}
