package org.openaeo.certification.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openaeo.certification.visit.Visit;

/**
 * What was typed for an act: each act uses the fields that it needs.
 *
 * @param version of the case file that was on the page
 * @param questions that customs asks about, as in {@code SAFE/2021/A1.1}
 * @param operator an operator's id, or {@code new} for one to be registered
 * @param conferrals {@code type|tier} or {@code type|tier|site}; blank for what is not conferred
 */
record ActForm(
        @Nullable String version,
        @Nullable String text,
        @Nullable String operator,
        @Nullable List<String> questions,
        @Nullable String risk,
        @Nullable String visitKind,
        @Nullable String begins,
        @Nullable String ends,
        @Nullable String lead,
        @Nullable List<String> team,
        @Nullable List<String> sites,
        @Nullable String agreed,
        @Nullable String finding,
        @Nullable String items,
        @Nullable String recommendation,
        @Nullable List<String> conferrals,
        @Nullable List<String> roles,
        @Nullable String falseInformation,
        @Nullable String trigger,
        @Nullable String reference,
        @Nullable String suspension,
        @Nullable String amount,
        @Nullable String unit,
        @Nullable List<String> types,
        @Nullable String ruling,
        @Nullable String clock,
        @Nullable String reason,
        @Nullable String task,
        @Nullable String person) {

    /** Nothing typed yet, on that version of the case file. */
    static ActForm on(int version, List<String> roles, String day, List<String> asked) {
        return new ActForm(
                Integer.toString(version),
                "",
                "",
                asked,
                "",
                "",
                day,
                day,
                "",
                List.of(),
                List.of(),
                "",
                "",
                "",
                "",
                List.of(),
                roles,
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                "",
                "",
                "",
                "",
                "");
    }

    /** The same with the plan of that visit filled in. */
    ActForm as(Visit visit, ZoneId zone) {
        return new ActForm(
                version,
                text,
                operator,
                questions,
                risk,
                visit.kind().name(),
                moment(visit.begins(), zone),
                moment(visit.ends(), zone),
                visit.lead(),
                List.copyOf(visit.team()),
                visit.sites().stream().map(site -> site.id().toString()).toList(),
                agreed,
                finding,
                items,
                recommendation,
                conferrals,
                roles,
                falseInformation,
                trigger,
                reference,
                suspension,
                amount,
                unit,
                types,
                ruling,
                clock,
                reason,
                task,
                person);
    }

    /** As a browser writes a day and a time of day. */
    private static String moment(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    static String typed(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    static List<String> chosen(@Nullable List<String> field) {
        return field == null
                ? List.of()
                : field.stream()
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }
}
