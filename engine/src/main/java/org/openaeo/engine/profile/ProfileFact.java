package org.openaeo.engine.profile;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What one profile knew of a group on a day. Counts are faded sums, so they need not be whole.
 *
 * @param volume declarations seen; 0 where the family does not keep traffic
 * @param firstDay days since 1970 of the first declaration seen
 * @param lastDay days since 1970 of the last declaration seen
 * @param inspected declarations with a label
 * @param irregular labelled declarations found irregular
 * @param revenue duty and tax recovered, in the declarations' currency
 * @param smoothedRate share of irregular among inspected, leaning on the family's parent
 * @param parentRate the parent's smoothed rate
 * @param unitValues declarations whose unit value is known
 * @param usualUnitValue geometric mean of value for a kilogram
 * @param unitValueSpread standard deviation of its natural logarithm
 */
public record ProfileFact(
        ProfileFamily family,
        double volume,
        OptionalInt firstDay,
        OptionalInt lastDay,
        double inspected,
        double irregular,
        double revenue,
        double smoothedRate,
        double parentRate,
        double unitValues,
        OptionalDouble usualUnitValue,
        OptionalDouble unitValueSpread) {}
