package org.openaeo.certification.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import org.openaeo.certification.application.AskedQuestions;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.Site;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.Act.Kind;
import org.openaeo.certification.procedure.CaseClock;
import org.openaeo.certification.procedure.CaseFacts;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.visit.Visit;
import org.openaeo.platform.security.Role;
import org.openaeo.platform.security.Staff;
import org.openaeo.standards.AuthorisationRule;
import org.openaeo.standards.Length;
import org.openaeo.standards.PauseReason;
import org.openaeo.standards.Programme;

/** Which fields the form of an act has, with what there is to choose in this case. */
@Component
class ActFields {
    private static final String COMMON = "certification.customs.";

    private final CaseWords words;
    private final Staff staff;
    private final IdentityCheck identity;
    private final AskedQuestions asked;

    ActFields(CaseWords words, Staff staff, IdentityCheck identity, AskedQuestions asked) {
        this.words = words;
        this.staff = staff;
        this.identity = identity;
        this.asked = asked;
    }

    /** A case with what its forms choose from. */
    record Subject(CaseFile file, Programme programme, Company company) {}

    List<Field> of(Kind kind, Subject about) {
        List<Field> fields = new ArrayList<>();
        switch (kind) {
            case ACCEPT, CONFIRM_IDENTITY -> {
                fields.add(radios("operator", operators(about.company())));
                fields.add(plain("reference", Field.Type.TEXT, "identifier"));
            }
            case MAP_RISKS -> fields.add(radios("risk", named(CaseFacts.Risk.values(), "risk")));
            case PLAN_VISIT -> visit(fields, about.company());
            case BEGIN_VISIT -> fields.add(tick("agreed"));
            case RETURN_REMEDY, CLOSE_FINDING -> fields.add(radios("finding", findings(about.file())));
            case AGREE_IMPROVEMENT -> fields.add(plain("items", Field.Type.TEXTAREA, "items"));
            case RECOMMEND ->
                fields.add(radios("recommendation", named(Act.Recommendation.values(), "recommendation")));
            case GRANT, CONFIRM -> conferrals(fields, about);
            case REFUSE -> fields.add(tick("falseInformation"));
            case OPEN_REVIEW -> {
                fields.add(radios("trigger", named(CaseFacts.Trigger.values(), "trigger")));
                fields.add(plain("reference", Field.Type.TEXT, "reference"));
            }
            case SUSPEND -> {
                fields.add(radios("suspension", named(CaseFacts.Suspension.values(), "suspension")));
                length(fields, "period");
            }
            case REVOKE -> fields.add(checkboxes("types", held(about)));
            case RULE_APPEAL -> fields.add(radios("ruling", named(CaseFacts.Ruling.values(), "ruling")));
            case EXTEND_CLOCK -> {
                fields.add(radios("clock", clocks(about.file())));
                length(fields, "by");
            }
            case PAUSE_CLOCK, RESUME_CLOCK -> {
                fields.add(radios("clock", clocks(about.file())));
                fields.add(select("reason", named(PauseReason.values(), "pause")));
            }
            case ASSIGN -> {
                fields.add(radios("task", named(Act.Task.values(), "task")));
                fields.add(select("person", people()));
            }
            default -> {}
        }
        if (kind != Kind.BEGIN_VISIT && kind != Kind.ASSIGN) {
            fields.add(plain("text", Field.Type.TEXTAREA, isOptional(kind) ? "remark" : "reasons"));
        }
        return fields;
    }

    /** To ask about the answers to these questions, which can still be left out here; about all where none is named. */
    List<Field> asking(Subject about, List<String> questions) {
        List<Field> fields = new ArrayList<>();
        Map<String, String> named = new LinkedHashMap<>();
        CaseFacts facts = about.file().facts();
        asked.of(about.programme(), facts.types(), facts.roles())
                .asked()
                .filter(each -> questions.contains(each.id().toString()))
                .forEach(each ->
                        named.put(each.id().toString(), each.question().text().in(CaseWords.language())));
        if (!named.isEmpty()) {
            fields.add(checkboxes("questions", named));
        }
        fields.addAll(of(Kind.ASK_INFORMATION, about));
        return fields;
    }

    static boolean isOptional(Kind kind) {
        return switch (kind) {
            case ACCEPT, CONFIRM_IDENTITY, PLAN_VISIT, END_VISIT, ADD_FINDINGS, CLOSE_FINDING, AGREE_IMPROVEMENT ->
                true;
            default -> false;
        };
    }

    private void visit(List<Field> fields, Company company) {
        Map<String, String> validators = members(Role.VALIDATOR);
        Map<String, String> sites = new LinkedHashMap<>();
        for (Site site : company.sites()) {
            sites.put(site.id().toString(), site.name() + ", " + site.address().city());
        }
        fields.add(checkboxes("sites", sites));
        fields.add(radios("visitKind", named(Visit.Kind.values(), "visit-kind")));
        fields.add(plain("begins", Field.Type.MOMENT, "begins"));
        fields.add(plain("ends", Field.Type.MOMENT, "ends"));
        fields.add(select("lead", validators));
        fields.add(checkboxes("team", validators));
    }

    /** Those the register knows by the claimed identifiers, the way in for a new one, and any other by its identifier. */
    private Map<String, String> operators(Company company) {
        IdentityCheck.Finding found = identity.of(company);
        Map<String, String> options = new LinkedHashMap<>();
        found.candidates()
                .forEach(operator ->
                        options.put(operator.id().toString(), words.say(COMMON + "operator.known", operator.name())));
        if (found.registrable()) {
            options.put("new", words.say(COMMON + "operator.new", company.name()));
        }
        options.put("other", words.say(COMMON + "operator.other"));
        return options;
    }

    private static Map<String, String> findings(CaseFile file) {
        Map<String, String> open = new LinkedHashMap<>();
        file.facts().findings().stream()
                .filter(CaseFacts.Found::isOpen)
                .forEach(found -> open.put(
                        found.finding().id(),
                        found.finding().criterion() + " " + found.finding().text()));
        return open;
    }

    private void conferrals(List<Field> fields, Subject about) {
        List<Field.Row> rows = new ArrayList<>();
        for (String type : about.file().facts().types().stream().sorted().toList()) {
            about.programme().type(type).ifPresent(rule -> rows.addAll(rows(rule, about.company())));
        }
        fields.add(new Field("conferrals", Field.Type.CONFERRALS, label("conferrals"), "", Map.of(), rows));
        Map<String, String> roles = new LinkedHashMap<>();
        for (String role : about.file().facts().roles().stream().sorted().toList()) {
            roles.put(role, words.roles(about.programme(), Set.of(role)));
        }
        fields.add(checkboxes("roles", roles));
    }

    private static List<Field.Row> rows(AuthorisationRule rule, Company company) {
        String type = rule.name().in(CaseWords.language());
        if (rule.scope() == AuthorisationRule.Scope.COMPANY) {
            return List.of(new Field.Row(type, tiers(rule, "")));
        }
        return company.sites().stream()
                .map(site -> new Field.Row(type + ", " + site.name(), tiers(rule, "|" + site.id())))
                .toList();
    }

    private static Map<String, String> tiers(AuthorisationRule rule, String site) {
        Map<String, String> tiers = new LinkedHashMap<>();
        rule.tiers()
                .forEach(tier -> tiers.put(
                        rule.type() + "|" + tier.code() + site, tier.name().in(CaseWords.language())));
        return tiers;
    }

    private Map<String, String> held(Subject about) {
        Map<String, String> held = new LinkedHashMap<>();
        about.file()
                .facts()
                .held()
                .forEach(each -> held.put(each.type(), words.types(about.programme(), Set.of(each.type()))));
        return held;
    }

    private Map<String, String> clocks(CaseFile file) {
        Map<String, String> open = new LinkedHashMap<>();
        for (CaseClock clock : file.openClocks()) {
            open.put(clock.code().name(), words.clock(clock.code()));
        }
        return open;
    }

    private Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        for (Role role : List.of(Role.AEO_OFFICER, Role.VALIDATOR, Role.DECISION_MAKER)) {
            people.putAll(members(role));
        }
        return people;
    }

    private Map<String, String> members(Role role) {
        Map<String, String> members = new LinkedHashMap<>();
        staff.having(role).forEach(member -> members.put(member.actor(), member.name()));
        return members;
    }

    private void length(List<Field> fields, String what) {
        fields.add(plain("amount", Field.Type.NUMBER, what));
        fields.add(select("unit", named(Length.Unit.values(), "unit")));
    }

    private <E extends Enum<E>> Map<String, String> named(E[] values, String of) {
        Function<E, String> name = each -> words.say(COMMON + of + "." + each.name());
        Map<String, String> options = new LinkedHashMap<>();
        Arrays.stream(values).forEach(each -> options.put(each.name(), name.apply(each)));
        return options;
    }

    private Field radios(String name, Map<String, String> options) {
        return new Field(name, Field.Type.RADIOS, label(name), hint(name), options, List.of());
    }

    private Field select(String name, Map<String, String> options) {
        return new Field(name, Field.Type.SELECT, label(name), hint(name), options, List.of());
    }

    private Field checkboxes(String name, Map<String, String> options) {
        return new Field(name, Field.Type.CHECKBOXES, label(name), hint(name), options, List.of());
    }

    private Field tick(String name) {
        Map<String, String> yes = Map.of("yes", words.say(COMMON + "tick." + name));
        return new Field(name, Field.Type.CHECKBOXES, label(name), "", yes, List.of());
    }

    private Field plain(String name, Field.Type type, String label) {
        return new Field(name, type, label(label), hint(label), Map.of(), List.of());
    }

    private String label(String name) {
        return words.say(COMMON + "field." + name);
    }

    private String hint(String name) {
        return words.optional(COMMON + "hint." + name);
    }
}
