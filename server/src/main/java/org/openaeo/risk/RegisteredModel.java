package org.openaeo.risk;

import java.time.Instant;
import java.util.Optional;

import org.openaeo.engine.evaluation.QualityReport;
import org.openaeo.engine.model.ModelCard;

/**
 * A model's entry in the register: what it is, where it comes from, and whether it decides.
 *
 * @param name how people call it
 * @param registeredBy id of the user
 * @param activation when it was last put into use, and by whom; empty where it never was
 * @param retiredAt when another took its place the last time
 * @param seen what the profiles in its file have seen
 * @param card the model's own account of itself
 * @param quality measured on later declarations that a model trained the same way had not seen; empty where there were
 *     too few, and for models from elsewhere
 * @param size of the file in bytes
 * @param sha256 of the file, in hexadecimal
 */
public record RegisteredModel(
        ModelId id,
        String name,
        ModelState state,
        ModelOrigin origin,
        Instant registeredAt,
        String registeredBy,
        Optional<Activation> activation,
        Optional<Instant> retiredAt,
        Vantage seen,
        ModelCard card,
        Optional<QualityReport> quality,
        long size,
        String sha256) {

    /** That a person put the model into use. */
    public record Activation(Instant at, String by) {}
}
