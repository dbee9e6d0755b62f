package org.openaeo.standards;

/**
 * How far a criterion is answered by one of another edition by way of a third one, where nobody compared the two.
 *
 * @param from the criterion to be answered
 * @param by the criterion in between
 * @param to what answers it
 * @param strength the weaker of the two links, never {@link Strength#NONE}
 * @param near the link between {@code from} and {@code by}, in whichever direction it was written
 * @param far the link between {@code by} and {@code to}
 */
public record DerivedLink(CriterionId from, CriterionId by, CriterionId to, Strength strength, Link near, Link far) {}
