package org.openaeo.clearance.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import org.openaeo.clearance.DeclarationId;
import org.openaeo.clearance.Finding;
import org.openaeo.clearance.Inspection;
import org.openaeo.clearance.Inspections;
import org.openaeo.clearance.Irregularity;
import org.openaeo.clearance.NotControlledReason;
import org.openaeo.clearance.OutcomeReport;
import org.openaeo.clearance.OutcomeSource;
import org.openaeo.clearance.Recording;
import org.openaeo.clearance.Recording.Ground;
import org.openaeo.clearance.Reporter;
import org.openaeo.clearance.web.GroundWords;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.web.ProblemError;

/** Outcomes from inspectors' own systems. */
@RestController
@Tag(name = "Selection")
class OutcomeApi {
    private static final int MOST_DECIMALS = 2;
    private static final int MOST_DIGITS = 17;

    private final Inspections inspections;
    private final GroundWords grounds;
    private final ApiWords words;
    private final CurrentUser user;

    OutcomeApi(Inspections inspections, GroundWords grounds, ApiWords words, CurrentUser user) {
        this.inspections = inspections;
        this.grounds = grounds;
        this.words = words;
        this.user = user;
    }

    /**
     * An outcome as it is sent.
     *
     * @param version how many outcomes the sender knows of; 0 for the first
     * @param result {@code conform}, {@code irregular} or {@code not_controlled}
     * @param irregularities at least one, where irregular
     * @param reason where not controlled
     */
    record Message(
            @Nullable String declaration,
            @Nullable Integer version,
            @Nullable String result,
            @Nullable List<String> irregularities,
            @Nullable BigDecimal revenue,
            @Nullable String reason,
            @Nullable Instant inspectedAt,
            @Nullable String note) {}

    /**
     * How the inspection stands now.
     *
     * @param repeated whether the same message had come before
     */
    record Answer(String declaration, int version, String result, boolean repeated) {}

    /** Records an outcome; the same key with the same message is answered as the first time. */
    @Operation(
            summary =
                    "What an inspection found, or the correction of it; the same key and message again change nothing")
    @PostMapping("/api/v1/outcomes")
    @PreAuthorize("hasAuthority('SCOPE_outcomes:write')")
    Answer record(@RequestHeader("Idempotency-Key") String key, @RequestBody Message message) {
        OutcomeReport report = report(key, message);
        Reporter reporter = new Reporter(user.id(), OutcomeSource.MACHINE, Optional.empty());
        return switch (inspections.record(report, reporter)) {
            case Recording.Recorded(Inspection recorded, boolean repeated) ->
                new Answer(
                        recorded.declaration().value(),
                        recorded.version(),
                        recorded.result().map(result -> result.finding().code()).orElseThrow(),
                        repeated);
            case Recording.Refused refused -> throw refusal(refused.grounds());
        };
    }

    private Refusal refusal(List<Ground> refused) {
        HttpStatus status = refused.stream().anyMatch(Ground.NotChosen.class::isInstance)
                ? HttpStatus.NOT_FOUND
                : refused.stream()
                                .anyMatch(ground -> ground instanceof Ground.ChangedMeanwhile
                                        || ground instanceof Ground.KeyUsedOtherwise)
                        ? HttpStatus.CONFLICT
                        : HttpStatus.UNPROCESSABLE_CONTENT;
        return new Refusal(
                status,
                "outcome-refused",
                refused.stream()
                        .map(ground -> new ProblemError(
                                pointer(ground),
                                GroundWords.code(ground).replace("clearance.ground.", ""),
                                grounds.sentence(ground)))
                        .toList());
    }

    private static String pointer(Ground ground) {
        return switch (ground) {
            case Ground.NotChosen _, Ground.OtherOffice _ -> "/declaration";
            case Ground.ChangedMeanwhile _ -> "/version";
            case Ground.InspectedBeforeLodged _, Ground.InspectedInFuture _ -> "/inspectedAt";
            case Ground.CorrectionWithoutReason _ -> "/note";
            case Ground.KeyUsedOtherwise _ -> "";
        };
    }

    private OutcomeReport report(String key, Message message) {
        List<ProblemError> wrong = new ArrayList<>();
        Optional<DeclarationId> id = Optional.ofNullable(message.declaration()).flatMap(DeclarationId::parse);
        if (id.isEmpty()) {
            wrong.add(words.error("/declaration", "declaration-number"));
        }
        Optional<Finding> finding = finding(message, wrong);
        if (message.inspectedAt() == null) {
            wrong.add(words.error("/inspectedAt", "missing"));
        }
        String note = message.note() == null ? "" : message.note();
        if (note.length() > OutcomeReport.LONGEST_NOTE) {
            wrong.add(words.error("/note", "too-long", OutcomeReport.LONGEST_NOTE));
        }
        if (key.isBlank() || key.length() > OutcomeReport.LONGEST_KEY) {
            wrong.add(words.error("", "key", OutcomeReport.LONGEST_KEY));
        }
        if (message.version() == null || message.version() < 0) {
            wrong.add(words.error("/version", "missing"));
        }
        if (!wrong.isEmpty() || message.inspectedAt() == null || message.version() == null) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "outcome-invalid", wrong);
        }
        return new OutcomeReport(
                id.orElseThrow(),
                message.version(),
                finding.orElseThrow(),
                message.inspectedAt(),
                note,
                Optional.of(key));
    }

    private Optional<Finding> finding(Message message, List<ProblemError> wrong) {
        return switch (String.valueOf(message.result())) {
            case "conform" -> Optional.of(new Finding.Conform());
            case "irregular" -> irregular(message, wrong);
            case "not_controlled" -> {
                Optional<Finding> reason = NotControlledReason.parse(String.valueOf(message.reason()))
                        .filter(NotControlledReason.CHOICES::contains)
                        .map(Finding.NotControlled::new);
                if (reason.isEmpty()) {
                    wrong.add(words.error("/reason", "reason"));
                }
                yield reason;
            }
            default -> {
                wrong.add(words.error("/result", "result"));
                yield Optional.empty();
            }
        };
    }

    private Optional<Finding> irregular(Message message, List<ProblemError> wrong) {
        List<String> codes = message.irregularities() == null ? List.of() : message.irregularities();
        List<Irregularity> kinds = new ArrayList<>();
        for (int at = 0; at < codes.size(); at++) {
            Optional<Irregularity> kind = Irregularity.parse(String.valueOf(codes.get(at)));
            if (kind.isEmpty()) {
                wrong.add(words.error("/irregularities/" + at, "irregularity"));
            }
            kind.ifPresent(kinds::add);
        }
        if (codes.isEmpty()) {
            wrong.add(words.error("/irregularities", "missing"));
        }
        BigDecimal revenue = message.revenue();
        boolean amount = revenue != null
                && revenue.signum() >= 0
                && revenue.stripTrailingZeros().scale() <= MOST_DECIMALS
                && revenue.precision() <= MOST_DIGITS;
        if (!amount) {
            wrong.add(words.error("/revenue", "amount"));
        }
        return !amount || kinds.isEmpty() || revenue == null
                ? Optional.empty()
                : Optional.of(new Finding.Irregular(kinds, revenue));
    }
}
