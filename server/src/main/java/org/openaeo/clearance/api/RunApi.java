package org.openaeo.clearance.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import org.openaeo.clearance.ReplayReport;
import org.openaeo.clearance.RunId;
import org.openaeo.clearance.SelectionAnswer;
import org.openaeo.clearance.SelectionOrder;
import org.openaeo.clearance.SelectionRun;
import org.openaeo.clearance.SelectionRuns;
import org.openaeo.engine.Progress;
import org.openaeo.platform.security.CurrentUser;

/** Deciding days. */
@RestController
@Tag(name = "Selection", description = "Deciding days, the lists that come of it, and what the inspections found.")
@RequestMapping("/api/v1/selection-runs")
class RunApi {
    private final SelectionRuns runs;
    private final ApiWords words;
    private final CurrentUser user;

    RunApi(SelectionRuns runs, ApiWords words, CurrentUser user) {
        this.runs = runs;
        this.words = words;
        this.user = user;
    }

    /**
     * A wish to decide a day.
     *
     * @param offices none or empty for all
     */
    record Order(@Nullable LocalDate day, @Nullable List<String> offices) {}

    /** A run in one message. */
    record RunAnswer(
            String id,
            LocalDate day,
            Instant runAt,
            String model,
            int plan,
            String seed,
            double randomShare,
            int declarations,
            int selected,
            int capacity,
            List<String> conflicts,
            List<OfficeAnswer> offices) {
        static RunAnswer of(SelectionRun run) {
            return new RunAnswer(
                    run.id().toString(),
                    run.day(),
                    run.runAt(),
                    run.modelName(),
                    run.planVersion(),
                    Long.toString(run.seed()),
                    run.randomShare(),
                    run.declarations(),
                    run.selected(),
                    run.capacity(),
                    run.conflicts().stream()
                            .map(conflict -> conflict.sentence(LocaleContextHolder.getLocale()))
                            .toList(),
                    run.lists().stream().map(OfficeAnswer::of).toList());
        }
    }

    /** What the run chose for one office. */
    record OfficeAnswer(String office, int declarations, int byRule, int byScore, int byRandom, boolean inForce) {
        static OfficeAnswer of(SelectionRun.OfficeList list) {
            return new OfficeAnswer(
                    list.office(),
                    list.declarations(),
                    list.byRule(),
                    list.byScore(),
                    list.byRandom(),
                    list.supersededAt().isEmpty());
        }
    }

    @Operation(summary = "Decide what a day brought to all offices or some")
    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_declarations:write')")
    ResponseEntity<RunAnswer> run(@RequestBody Order order) {
        if (order.day() == null) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT, "order-incomplete", List.of(words.error("/day", "missing")));
        }
        Set<String> offices = order.offices() == null ? Set.of() : Set.copyOf(order.offices());
        SelectionOrder wish =
                new SelectionOrder(order.day(), offices, user.id(), OptionalLong.empty(), Optional.empty());
        return switch (runs.run(wish, Progress.NONE)) {
            case SelectionAnswer.Decided(SelectionRun run) ->
                ResponseEntity.created(UriComponentsBuilder.fromPath("/api/v1/selection-runs/{id}")
                                .buildAndExpand(run.id())
                                .toUri())
                        .body(RunAnswer.of(run));
            case SelectionAnswer.NothingLodged _ -> throw new Refusal(HttpStatus.CONFLICT, "nothing-lodged");
            case SelectionAnswer.AlreadyInspected inspected ->
                throw new Refusal(
                        HttpStatus.CONFLICT,
                        "already-inspected",
                        inspected.offices().stream()
                                .map(office -> words.error("/offices", "inspected", office))
                                .toList());
        };
    }

    @Operation(summary = "A selection run and the lists that it made")
    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_targeting:read')")
    RunAnswer one(@PathVariable String id) {
        return RunId.parse(id).flatMap(runs::find).map(RunAnswer::of).orElseThrow(RunApi::unknown);
    }

    /** Decides the run again, and says what would come out otherwise. */
    @Operation(summary = "Decide a run again from the facts as scored, and say what comes out otherwise")
    @GetMapping("/{id}/replay")
    @PreAuthorize("hasAuthority('SCOPE_targeting:read')")
    ReplayReport replay(@PathVariable String id) {
        return RunId.parse(id).flatMap(runs::replay).orElseThrow(RunApi::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(HttpStatus.NOT_FOUND, "run-unknown");
    }
}
