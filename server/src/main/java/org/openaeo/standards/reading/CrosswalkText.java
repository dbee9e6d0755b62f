package org.openaeo.standards.reading;

import java.util.List;

import org.openaeo.standards.EditionId;
import org.openaeo.standards.Link;

/** What a crosswalk's file says: which criteria of one edition answer which of another. */
public record CrosswalkText(EditionId from, EditionId to, List<Link> links) {
    public CrosswalkText {
        links = List.copyOf(links);
    }
}
