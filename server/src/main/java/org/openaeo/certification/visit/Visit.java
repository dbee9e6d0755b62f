package org.openaeo.certification.visit;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.openaeo.certification.CaseId;

/**
 * A visit of customs to a company's sites.
 *
 * @param version goes up by one at every change of its plan or state
 * @param lead who leads it, as {@link org.openaeo.platform.security.CurrentUser#id()} gives it; one of the team
 * @param noticeGiven when the company was told
 */
public record Visit(
        VisitId id,
        CaseId file,
        int version,
        Kind kind,
        State state,
        Instant begins,
        Instant ends,
        String lead,
        Set<String> team,
        List<Site> sites,
        Instant noticeGiven,
        Optional<Instant> begun,
        Optional<Instant> over) {
    public Visit {
        team = Collections.unmodifiableSet(new TreeSet<>(team));
        sites = List.copyOf(sites);
    }

    /** Whether the team stands in the place. */
    public enum Kind {
        ON_SITE,
        /** By video, with the company showing the place. */
        REMOTE,
        /** Part of the team is there, part looks on by video. */
        HYBRID;

        /** Whether who attended, and how they were known, must be on record. */
        public boolean isFromAfar() {
            return this != ON_SITE;
        }
    }

    /** How far it is. */
    public enum State {
        PLANNED,
        UNDER_WAY,
        ENDED,
        CALLED_OFF
    }

    /** A place that is visited, as it was known when the visit was planned. */
    public record Site(UUID id, String name, String address) {}

    public boolean isOfTeam(String actor) {
        return team.contains(actor);
    }

    public Optional<Site> site(UUID id) {
        return sites.stream().filter(site -> site.id().equals(id)).findFirst();
    }
}
