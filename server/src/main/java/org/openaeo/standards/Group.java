package org.openaeo.standards;

import java.util.List;

/** Criteria that a standard puts under one heading, as SAFE its letters. */
public record Group(String code, Words name, List<Criterion> criteria) {
    public Group {
        criteria = List.copyOf(criteria);
    }
}
