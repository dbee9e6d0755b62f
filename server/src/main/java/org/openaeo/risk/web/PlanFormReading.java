package org.openaeo.risk.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.MessageSource;

import org.openaeo.engine.selection.PlanFault;
import org.openaeo.engine.selection.PlanReading;
import org.openaeo.engine.selection.PlanText;
import org.openaeo.engine.selection.SelectionPlan;
import org.openaeo.risk.plan.RuleSheet;

/**
 * What came of reading a plan's form: the plan, or everything that is wrong with it.
 *
 * <p>The engine alone says what a plan may be. Here its faults are put at the fields they are about and into the
 * words of somebody who types per cent into a box.
 *
 * @param plan empty where there are faults
 * @param faults in the order of the form
 */
record PlanFormReading(Optional<SelectionPlan> plan, List<FormFault> faults) {
    private static final String RULES = "rules";
    private static final int LONGEST_REASON = 2000;

    static PlanFormReading of(PlanForm form, MessageSource messages, Locale language) {
        return new Reader(form, messages, language).read();
    }

    /** Reads one form. */
    private static final class Reader {
        private final PlanForm form;
        private final MessageSource messages;
        private final Locale language;
        private final List<FormFault> faults = new ArrayList<>();
        /** The field that shows what stands at a path of the plan's tree, by the path's beginning. */
        private final Map<String, Shown> fields = new LinkedHashMap<>();

        Reader(PlanForm form, MessageSource messages, Locale language) {
            this.form = form;
            this.messages = messages;
            this.language = language;
        }

        PlanFormReading read() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("openaeo_plan", 1);
            tree.put("name", shown("name", "name", Kind.WORDS, form.name()));
            tree.put("capacity", capacity());
            tree.put("ranking", ranking());
            tree.put(
                    "random_share",
                    shown("random_share", "randomShare", Kind.PER_CENT, FormNumber.share(form.randomShare())));
            limit("documents", "documents", form.documents()).ifPresent(limit -> tree.put("documents", limit));
            tree.put("trust_policy", trustPolicy());
            Optional<RuleSheet> sheet = rules();
            sheet.ifPresent(rules -> tree.put(RULES, rules.tree()));
            Optional<SelectionPlan> plan = plan(tree, sheet);
            checkReason();
            return new PlanFormReading(faults.isEmpty() ? plan : Optional.empty(), List.copyOf(faults));
        }

        private Optional<SelectionPlan> plan(Map<String, Object> tree, Optional<RuleSheet> sheet) {
            return switch (PlanText.read(tree)) {
                case PlanReading.Accepted(SelectionPlan plan) -> Optional.of(plan);
                case PlanReading.Refused refused -> {
                    refused.faults().forEach(fault -> place(fault, sheet));
                    yield Optional.empty();
                }
            };
        }

        private Map<String, Object> capacity() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put(
                    "overall",
                    limit("capacity.overall", "capacity", form.capacity()).orElse(Map.of()));
            Map<String, Object> offices = new LinkedHashMap<>();
            for (int at = 0; at < form.offices().size(); at++) {
                PlanForm.OfficeRow row = form.offices().get(at);
                String id = "offices[" + at + "]";
                if (!row.isEmpty() && named(row.office(), id + ".office", offices)) {
                    offices.put(
                            row.office(),
                            limit("capacity.offices." + row.office(), id + ".amount", row.amount())
                                    .orElse(Map.of()));
                }
            }
            tree.put("offices", offices);
            limit("capacity.other_offices", "otherOffices", form.otherOffices())
                    .ifPresent(limit -> tree.put("other_offices", limit));
            return tree;
        }

        private Map<String, Object> ranking() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("by", shown("ranking", "ranking", Kind.CHOICE, form.ranking()));
            if (form.ranking().equals("blend")) {
                Object weight = FormNumber.share(form.revenueWeight());
                tree.put("revenue_weight", shown("ranking.revenue_weight", "revenueWeight", Kind.PER_CENT, weight));
            }
            return tree;
        }

        private Map<String, Object> trustPolicy() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("version", shown("trust_policy.version", "trustVersion", Kind.WORDS, form.trustVersion()));
            Map<String, Object> levels = new LinkedHashMap<>();
            for (int at = 0; at < form.levels().size(); at++) {
                PlanForm.LevelRow row = form.levels().get(at);
                String id = "levels[" + at + "]";
                if (!row.isEmpty() && named(row.level(), id + ".level", levels)) {
                    levels.put(row.level(), level("trust_policy.levels." + row.level(), id, row));
                }
            }
            tree.put("levels", levels);
            tree.put("otherwise", level("trust_policy.otherwise", "otherwise", form.otherwise()));
            return tree;
        }

        private Map<String, Object> level(String path, String id, PlanForm.LevelRow row) {
            Map<String, Object> tree = new LinkedHashMap<>();
            Object ceiling = FormNumber.share(row.ceiling());
            Object multiplier = FormNumber.number(row.multiplier());
            tree.put("ceiling", shown(path + ".ceiling", id + ".ceiling", Kind.PER_CENT, ceiling));
            tree.put("multiplier", shown(path + ".multiplier", id + ".multiplier", Kind.FACTOR, multiplier));
            tree.put("benefits", shown(path + ".benefits", id + ".benefits", Kind.WORDS, row.benefitCodes()));
            return tree;
        }

        private Optional<Map<String, Object>> limit(String path, String id, PlanForm.Amount amount) {
            return switch (amount.kind()) {
                case "rate" -> {
                    shown(path, id + ".figure", Kind.PER_CENT, amount.figure());
                    yield Optional.of(Map.of("rate", FormNumber.share(amount.figure())));
                }
                case "count" -> {
                    shown(path, id + ".figure", Kind.COUNT, amount.figure());
                    yield Optional.of(Map.of("count", FormNumber.number(amount.figure())));
                }
                default -> {
                    shown(path, id + ".figure", Kind.LIMIT, amount.figure());
                    yield Optional.empty();
                }
            };
        }

        private boolean named(String code, String field, Map<String, Object> before) {
            if (code.isEmpty()) {
                fault(field, "risk.plan.fault.code-missing");
            } else if (before.containsKey(code)) {
                fault(field, "risk.plan.fault.code-twice", code);
            }
            return !code.isEmpty() && !before.containsKey(code);
        }

        private Optional<RuleSheet> rules() {
            return switch (RuleSheet.read(form.rules())) {
                case RuleSheet.Reading.Readable(RuleSheet sheet) -> Optional.of(sheet);
                case RuleSheet.Reading.Broken(int line, String problem) -> {
                    fault(RULES, "risk.plan.fault.rules-broken", line, problem);
                    yield Optional.empty();
                }
            };
        }

        private void checkReason() {
            if (form.reason().isBlank()) {
                fault("reason", "risk.plan.fault.reason-missing");
            } else if (form.reason().strip().length() > LONGEST_REASON) {
                fault("reason", "risk.plan.fault.reason-long", LONGEST_REASON);
            }
        }

        private void place(PlanFault fault, Optional<RuleSheet> sheet) {
            if (fault.path().startsWith(RULES)) {
                sheet.ifPresent(rules -> placeInRules(fault, rules));
                return;
            }
            Shown shown = shownAt(fault.path());
            String key = "risk.plan.fault." + shown.kind().code();
            boolean zeroRandom = fault.code().equals("random_zero");
            faults.add(new FormFault(
                    shown.field(),
                    zeroRandom
                            ? say("risk.plan.fault.random-zero")
                            : shown.kind() == Kind.UNKNOWN ? fault.sentenceWithPath(language) : say(key)));
        }

        private void placeInRules(PlanFault fault, RuleSheet sheet) {
            if (fault.code().equals("rule_expression")) {
                int own = ((Number) fault.arguments().getFirst()).intValue();
                fault(
                        RULES,
                        "risk.plan.fault.rules-line",
                        sheet.lineWithin(fault.path(), own),
                        fault.arguments().get(2));
            } else {
                String sentence = fault.sentence(language);
                fault(RULES, "risk.plan.fault.rules-line", sheet.line(fault.path()), sentence);
            }
        }

        private Shown shownAt(String path) {
            return fields.entrySet().stream()
                    .filter(field -> path.equals(field.getKey()) || path.startsWith(field.getKey() + "."))
                    .max((one, other) -> Integer.compare(
                            one.getKey().length(), other.getKey().length()))
                    .map(Map.Entry::getValue)
                    .orElse(new Shown("name", Kind.UNKNOWN));
        }

        private <T> T shown(String path, String field, Kind kind, T value) {
            fields.put(path, new Shown(field, kind));
            return value;
        }

        private void fault(String field, String key, Object... arguments) {
            faults.add(new FormFault(field, say(key, arguments)));
        }

        private String say(String key, Object... arguments) {
            return messages.getMessage(key, arguments, language);
        }
    }

    private record Shown(String field, Kind kind) {}

    /** What a field takes, and so how its faults are said. */
    private enum Kind {
        WORDS,
        CHOICE,
        PER_CENT,
        COUNT,
        LIMIT,
        FACTOR,
        UNKNOWN;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
