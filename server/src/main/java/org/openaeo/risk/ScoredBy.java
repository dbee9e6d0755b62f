package org.openaeo.risk;

/**
 * The model that a selection was made with.
 *
 * @param insideTraining whether the day decided lies in the time that the model learned from, so that it may have seen
 *     what became of that day; figures made of such a selection flatter the model
 */
public record ScoredBy(ModelId id, String name, boolean insideTraining) {}
