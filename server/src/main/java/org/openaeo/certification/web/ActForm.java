package org.openaeo.certification.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was typed for an act: each act uses the fields that it needs.
 *
 * @param version of the case file that was on the page
 * @param operator an operator's id, or {@code new} for one to be registered
 * @param conferrals {@code type|tier} or {@code type|tier|site}; blank for what is not conferred
 */
record ActForm(
        @Nullable String version,
        @Nullable String text,
        @Nullable String operator,
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
    static ActForm on(int version, List<String> roles, String day) {
        return new ActForm(
                Integer.toString(version),
                "",
                "",
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
