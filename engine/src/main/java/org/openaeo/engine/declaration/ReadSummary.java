package org.openaeo.engine.declaration;

import java.util.Map;
import java.util.Set;

/**
 * What became of the rows of a file.
 *
 * @param rows rows read, the header not counted
 * @param accepted rows taken
 * @param rejected rows refused, each counted once
 * @param reasons how often each reason code occurred; a row may have several
 * @param absent fields that the mapping names a column for which the file does not have
 */
public record ReadSummary(long rows, long accepted, long rejected, Map<String, Long> reasons, Set<Field> absent) {
    public ReadSummary {
        reasons = Map.copyOf(reasons);
        absent = Set.copyOf(absent);
    }
}
