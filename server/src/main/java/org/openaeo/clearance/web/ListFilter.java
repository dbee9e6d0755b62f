package org.openaeo.clearance.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import org.openaeo.clearance.ChosenBy;
import org.openaeo.clearance.worklist.Cursor;
import org.openaeo.clearance.worklist.WorkQuery;
import org.openaeo.clearance.worklist.WorkSort;
import org.openaeo.clearance.worklist.WorkState;
import org.openaeo.engine.selection.Lane;

/**
 * The filters of the inspection list as they stand in its address. What cannot be understood counts as not said.
 *
 * @param day as {@code 2026-11-24}; the latest with a list, where not said
 * @param office code, or {@code all}; the officer's own, where not said
 * @param at the edge of a page
 */
public record ListFilter(
        @Nullable String day,
        @Nullable String office,
        @Nullable String lane,
        @Nullable String kind,
        @Nullable String trust,
        @Nullable String state,
        @Nullable String q,
        @Nullable String sort,
        @Nullable String at) {
    static final String ALL = "all";
    private static final int LONGEST_SEARCH = 100;

    Optional<LocalDate> wantedDay() {
        try {
            return said(day).map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** The office whose list is wanted; empty for all. */
    Optional<String> wantedOffice(Optional<String> own) {
        return said(office).or(() -> own).filter(code -> !code.equals(ALL));
    }

    WorkQuery query(LocalDate theDay, Optional<String> theOffice, List<String> importers) {
        return new WorkQuery(
                theDay,
                theOffice,
                said(lane).flatMap(Lane::ofCode),
                said(kind).flatMap(ChosenBy::parse),
                said(trust),
                said(state).flatMap(WorkState::parse),
                search(),
                importers,
                said(sort).flatMap(WorkSort::parse).orElse(WorkSort.RANK),
                said(at).flatMap(Cursor::parse),
                WorkQuery.PAGE);
    }

    String search() {
        return said(q).map(text -> text.substring(0, Math.min(LONGEST_SEARCH, text.length())))
                .orElse("");
    }

    /** The address of the list with these filters, one of them changed; an empty value leaves it out. */
    static String address(WorkQuery query, String path, String name, String value) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        set(address, "day", name, value, query.day().toString());
        set(address, "office", name, value, query.office().orElse(ALL));
        set(address, "lane", name, value, query.lane().map(Lane::code).orElse(""));
        set(address, "kind", name, value, query.kind().map(ChosenBy::code).orElse(""));
        set(address, "trust", name, value, query.trust().orElse(""));
        set(address, "state", name, value, query.state().map(WorkState::code).orElse(""));
        set(address, "q", name, value, query.search());
        set(
                address,
                "sort",
                name,
                value,
                query.sort() == WorkSort.RANK ? "" : query.sort().code());
        set(address, "at", name, value, "");
        return address.encode().build().toUriString();
    }

    private static void set(UriComponentsBuilder address, String each, String changed, String value, String now) {
        String held = each.equals(changed) ? value : now;
        if (!held.isEmpty()) {
            address.queryParam(each, "{" + each + "}").uriVariables(Map.of(each, held));
        }
    }

    /** What was said without control characters, which the database would not take; empty where nothing was. */
    static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(said -> said.replaceAll("\\p{Cntrl}", "").strip())
                .filter(stripped -> !stripped.isEmpty());
    }
}
