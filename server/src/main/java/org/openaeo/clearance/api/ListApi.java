package org.openaeo.clearance.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.openaeo.clearance.ChosenBy;
import org.openaeo.clearance.api.DeclarationAnswer.ReasonAnswer;
import org.openaeo.clearance.decision.ScoreAccount;
import org.openaeo.clearance.rates.HitRates;
import org.openaeo.clearance.rates.KindCounts;
import org.openaeo.clearance.rates.Week;
import org.openaeo.clearance.worklist.Cursor;
import org.openaeo.clearance.worklist.WorkItem;
import org.openaeo.clearance.worklist.WorkPage;
import org.openaeo.clearance.worklist.WorkQuery;
import org.openaeo.clearance.worklist.WorkSort;
import org.openaeo.clearance.worklist.WorkState;
import org.openaeo.clearance.worklist.Worklist;
import org.openaeo.engine.selection.Lane;

/** Inspection lists and hit rates for other systems. */
@RestController
@Tag(name = "Selection")
@PreAuthorize("hasAuthority('SCOPE_targeting:read')")
class ListApi {
    private static final int MOST_WEEKS = 520;

    private final Worklist worklist;
    private final HitRates rates;
    private final ApiWords words;

    ListApi(Worklist worklist, HitRates rates, ApiWords words) {
        this.worklist = worklist;
        this.rates = rates;
        this.words = words;
    }

    /** A page of a list; {@code next} and {@code previous} are what {@code at} takes to get there. */
    record ListAnswer(
            List<Item> items,
            @Nullable String previous,
            @Nullable String next) {}

    /** A line of a list. */
    record Item(
            String declaration,
            Instant lodgedAt,
            String office,
            @Nullable String importer,
            String trust,
            String lane,
            @Nullable String chosenBy,
            @Nullable Integer rank,
            double probability,
            double expectedRevenue,
            @Nullable String state,
            List<ReasonAnswer> reasons) {
        static Item of(WorkItem item) {
            return new Item(
                    item.id().value(),
                    item.lodgedAt(),
                    item.office(),
                    item.importer().orElse(null),
                    item.trust().level(),
                    item.lane().code(),
                    item.chosenBy().map(ChosenBy::code).orElse(null),
                    item.rank().isPresent() ? item.rank().getAsInt() : null,
                    item.probability(),
                    item.expectedRevenue(),
                    item.state().map(WorkState::code).orElse(null),
                    ReasonAnswer.of(item.explanation().map(ScoreAccount::of), LocaleContextHolder.getLocale()));
        }
    }

    @Operation(summary = "The inspection list of a day, page by page")
    @GetMapping("/api/v1/inspection-list")
    ListAnswer list(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam Optional<String> office,
            @RequestParam Optional<String> lane,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> sort,
            @RequestParam Optional<String> at,
            @RequestParam(defaultValue = "100") int size) {
        if (size < 1 || size > WorkQuery.LARGEST_PAGE) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "query-invalid",
                    List.of(words.error("", "page-size", WorkQuery.LARGEST_PAGE)));
        }
        WorkQuery query = new WorkQuery(
                day,
                office,
                lane.map(code -> known("lane", Lane.ofCode(code))),
                kind.map(code -> known("kind", ChosenBy.parse(code))),
                Optional.empty(),
                state.map(code -> known("state", WorkState.parse(code))),
                "",
                List.of(),
                sort.map(code -> known("sort", WorkSort.parse(code))).orElse(WorkSort.RANK),
                at.map(text -> known("at", Cursor.parse(text))),
                size);
        WorkPage page = worklist.page(query);
        return new ListAnswer(
                page.items().stream().map(Item::of).toList(),
                page.previous().map(Cursor::text).orElse(null),
                page.next().map(Cursor::text).orElse(null));
    }

    /** Hit rates of a week by what chose. */
    record WeekAnswer(LocalDate monday, Map<String, KindAnswer> kinds) {
        static WeekAnswer of(Week week) {
            Map<String, KindAnswer> kinds = new TreeMap<>();
            week.kinds().forEach((kind, counts) -> kinds.put(kind.code(), KindAnswer.of(counts)));
            return new WeekAnswer(week.monday(), kinds);
        }
    }

    /** Counts, and the rate with its interval of 95 %. */
    record KindAnswer(
            long controlled,
            long irregular,
            OptionalDouble rate,
            double low,
            double high,
            long notControlled,
            long open) {
        static KindAnswer of(KindCounts counts) {
            return new KindAnswer(
                    counts.found().trials(),
                    counts.found().hits(),
                    counts.found().rate(),
                    counts.found().low(),
                    counts.found().high(),
                    counts.notControlled(),
                    counts.open());
        }
    }

    @Operation(
            summary = "What inspections found week by week, by what had chosen them, each rate with its 95 % interval")
    @GetMapping("/api/v1/hit-rates")
    List<WeekAnswer> hitRates(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam Optional<String> office) {
        if (to.isBefore(from) || from.plusWeeks(MOST_WEEKS).isBefore(to)) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT, "query-invalid", List.of(words.error("", "period", MOST_WEEKS)));
        }
        return rates.between(from, to.plusDays(1), office).weeks().stream()
                .map(WeekAnswer::of)
                .toList();
    }

    private <T> T known(String name, Optional<T> value) {
        return value.orElseThrow(() -> new Refusal(
                HttpStatus.UNPROCESSABLE_CONTENT, "query-invalid", List.of(words.error("", "unknown-value", name))));
    }
}
