package org.openaeo.clearance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.openaeo.clearance.ChosenBy;
import org.openaeo.clearance.worklist.WorkFacets;
import org.openaeo.clearance.worklist.WorkQuery;
import org.openaeo.clearance.worklist.WorkSort;
import org.openaeo.clearance.worklist.WorkState;
import org.openaeo.engine.selection.Lane;
import org.openaeo.platform.web.Figures;
import org.openaeo.platform.web.FilterLink;
import org.openaeo.trust.Vocabulary;

/** The filters over a list, with how much each would leave. */
@Component
class ListChoices {
    private static final List<Lane> LANES = List.of(Lane.RED, Lane.YELLOW, Lane.BLUE, Lane.GREEN);

    private final Wording wording;
    private final TrustWording trust;
    private final Figures figures;

    ListChoices(Wording wording, TrustWording trust, Figures figures) {
        this.wording = wording;
        this.trust = trust;
        this.figures = figures;
    }

    /**
     * What may be chosen.
     *
     * @param trust level codes and names, of levels that occur
     * @param sorts the address of the list in each order
     */
    record Offered(
            List<FilterLink> lanes,
            List<FilterLink> kinds,
            List<FilterLink> states,
            Map<String, String> trust,
            Map<String, String> sorts) {}

    Offered of(WorkQuery query, WorkFacets facets) {
        return new Offered(
                lanes(query, facets), kinds(query, facets), states(query, facets), levels(facets), sorts(query));
    }

    private List<FilterLink> lanes(WorkQuery query, WorkFacets facets) {
        List<FilterLink> links = new ArrayList<>();
        links.add(link(
                query,
                "lane",
                "",
                "clearance.filter.all-lanes",
                facets.controlled(),
                query.lane().isEmpty(),
                ""));
        for (Lane lane : LANES) {
            boolean current = query.lane().filter(lane::equals).isPresent();
            if (facets.in(lane) > 0 || current || lane == Lane.RED) {
                links.add(link(query, "lane", lane.code(), "lane." + lane, facets.in(lane), current, lane.name()));
            }
        }
        return links;
    }

    private List<FilterLink> kinds(WorkQuery query, WorkFacets facets) {
        List<FilterLink> links = new ArrayList<>();
        links.add(link(
                query, "kind", "", "clearance.filter.any-kind", -1, query.kind().isEmpty(), ""));
        for (ChosenBy kind : ChosenBy.BY_A_RUN) {
            links.add(link(
                    query,
                    "kind",
                    kind.code(),
                    "clearance.kind." + kind.code(),
                    facets.kinds().getOrDefault(kind, 0L),
                    query.kind().filter(kind::equals).isPresent(),
                    ""));
        }
        return links;
    }

    private List<FilterLink> states(WorkQuery query, WorkFacets facets) {
        List<FilterLink> links = new ArrayList<>();
        links.add(link(
                query,
                "state",
                "",
                "clearance.filter.any-state",
                -1,
                query.state().isEmpty(),
                ""));
        for (WorkState state : WorkState.values()) {
            links.add(link(
                    query,
                    "state",
                    state.code(),
                    "clearance.state." + state.code(),
                    facets.in(state),
                    query.state().filter(state::equals).isPresent(),
                    ""));
        }
        return links;
    }

    private FilterLink link(
            WorkQuery query, String name, String value, String text, long count, boolean current, String lane) {
        return new FilterLink(
                wording.say(text),
                count < 0 ? "" : figures.number(count),
                ListFilter.address(query, ListPage.PATH, name, value),
                current,
                lane);
    }

    private Map<String, String> levels(WorkFacets facets) {
        Vocabulary vocabulary = trust.vocabulary();
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put("", wording.say("clearance.filter.any-trust"));
        facets.trust().keySet().stream().sorted().forEach(code -> levels.put(code, trust.level(vocabulary, code)));
        return levels;
    }

    private static Map<String, String> sorts(WorkQuery query) {
        Map<String, String> sorts = new LinkedHashMap<>();
        for (WorkSort sort : WorkSort.values()) {
            sorts.put(sort.code(), ListFilter.address(query, ListPage.PATH, "sort", sort.code()));
        }
        return sorts;
    }
}
