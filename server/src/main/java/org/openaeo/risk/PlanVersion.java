package org.openaeo.risk;

import java.time.Instant;

import org.openaeo.engine.selection.SelectionPlan;

/**
 * A selection plan as it was published: how much is inspected, in what order, what trust changes, which rules hold.
 * Decisions name the version they were made under.
 *
 * @param number from 1 on, without gaps
 * @param text the plan in its YAML form, word for word
 * @param sha256 of the text in UTF-8, in hexadecimal
 * @param reason why it was published, in the words of who did
 * @param publishedBy id of the user, {@code system} for the plan that comes with the product
 */
public record PlanVersion(
        int number,
        SelectionPlan plan,
        String text,
        String sha256,
        String reason,
        Instant publishedAt,
        String publishedBy) {}
