package org.openaeo.certification.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.Actor;
import org.openaeo.certification.procedure.CaseClock;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Conferral;
import org.openaeo.certification.procedure.Entry;
import org.openaeo.certification.procedure.Finding;
import org.openaeo.certification.procedure.Letter;
import org.openaeo.certification.procedure.Rulebook;
import org.openaeo.standards.AuthorisationRule;
import org.openaeo.standards.Programme;
import org.openaeo.standards.Term;
import org.openaeo.standards.Tier;

/** Puts what an entry of a case file means for the company into the words of a letter. */
@Component
class LetterWords {
    private static final String KEY = "certification.letter.";

    private final MessageSource messages;
    private final Rulebook rules;

    LetterWords(MessageSource messages, Rulebook rules) {
        this.messages = messages;
        this.rules = rules;
    }

    /** @param file as it stands after the entry */
    Sheet write(Letter letter, CaseFile file, Entry entry, String company, Locale language) {
        var programme = rules.programme(entry.rules());
        Object[] about = {company, file.header().number(), types(programme, file, language), day(entry.at(), language)};
        var passages = new ArrayList<Sheet.Passage>();
        passages.add(new Sheet.Passage("", List.of(say(KEY + letter + ".body", language, about))));
        add(passages, "what", language, particulars(programme, entry, language));
        add(passages, entry.side() == Actor.Side.APPLICANT ? "yours" : "reasons", language, paragraphs(text(entry)));
        add(passages, "clocks", language, clocks(file, language));
        add(passages, "can", language, List.of(say(KEY + letter + ".can", language, about)));
        return new Sheet(say(KEY + letter + ".title", language, about), head(file, entry, company, language), passages);
    }

    private List<Sheet.Fact> head(CaseFile file, Entry entry, String company, Locale language) {
        var facts = new ArrayList<Sheet.Fact>();
        facts.add(fact("to", company, language));
        facts.add(fact("number", number(file, entry), language));
        facts.add(fact("date", day(entry.at(), language), language));
        if (!entry.legalReference().isBlank()) {
            facts.add(fact("clause", entry.legalReference(), language));
        }
        return facts;
    }

    static String number(CaseFile file, Entry entry) {
        return file.header().number() + "/" + entry.number();
    }

    private Sheet.Fact fact(String what, String value, Locale language) {
        return new Sheet.Fact(say(KEY + what, language), value);
    }

    private void add(List<Sheet.Passage> passages, String heading, Locale language, List<String> paragraphs) {
        if (!paragraphs.isEmpty()) {
            passages.add(new Sheet.Passage(say(KEY + heading, language), paragraphs));
        }
    }

    /** What was found, decided or planned, line by line. */
    private List<String> particulars(Programme programme, Entry entry, Locale language) {
        return switch (entry.act()) {
            case Act.PlanVisit visit -> List.of(say(KEY + "visit", language, day(visit.day(), language)));
            case Act.EndVisit visit -> findings(visit.findings(), language);
            case Act.AddFindings late -> findings(late.findings(), language);
            case Act.AgreeImprovement plan -> findings(plan.items(), language);
            case Act.Grant grant -> conferrals(programme, grant.conferrals(), language);
            case Act.Confirm confirmed -> conferrals(programme, confirmed.conferrals(), language);
            case Act.Suspend suspended -> List.of(say(KEY + "suspended." + suspended.why(), language));
            case Act.RuleAppeal ruled -> List.of(say(KEY + "ruling." + ruled.ruling(), language));
            case Act.Lapsed lapsed ->
                List.of(say(KEY + "lapsed", language, say("certification.clock.name." + lapsed.clock(), language)));
            default -> List.of();
        };
    }

    private List<String> findings(List<Finding> findings, Locale language) {
        return findings.stream()
                .map(finding -> say(
                        KEY + "finding",
                        language,
                        say(KEY + "grade." + finding.grade(), language),
                        finding.criterion().isBlank() ? finding.id() : finding.criterion(),
                        finding.text()))
                .toList();
    }

    private List<String> conferrals(Programme programme, List<Conferral> conferrals, Locale language) {
        return conferrals.stream()
                .map(each -> say(
                        KEY + "conferral",
                        language,
                        programme
                                .type(each.type())
                                .map(type -> type.name().in(language))
                                .orElse(each.type()),
                        programme
                                .type(each.type())
                                .flatMap(type -> type.tier(each.tier()))
                                .map(Tier::name)
                                .map(name -> name.in(language))
                                .orElse(each.tier()),
                        roles(programme, each.roles(), language)))
                .toList();
    }

    private static String roles(Programme programme, Collection<String> roles, Locale language) {
        return programme.roles().stream()
                .filter(role -> roles.contains(role.code()))
                .map(Term::name)
                .map(name -> name.in(language))
                .collect(Collectors.joining(", "));
    }

    private static String types(Programme programme, CaseFile file, Locale language) {
        return file.facts().types().stream()
                .sorted()
                .map(code -> programme
                        .type(code)
                        .map(AuthorisationRule::name)
                        .map(name -> name.in(language))
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }

    private List<String> clocks(CaseFile file, Locale language) {
        return file.openClocks().stream().map(clock -> clock(clock, language)).toList();
    }

    private String clock(CaseClock clock, Locale language) {
        return say(
                KEY + (clock.state() == CaseClock.State.PAUSED ? "clock.paused" : "clock"),
                language,
                say("certification.clock.name." + clock.code(), language),
                day(clock.lastDay(), language),
                say("certification.clock.acts." + clock.acts(), language),
                clock.rule().legalReference());
    }

    /** What whoever acted wrote for the other side; what customs notes when it opens a review stays inside. */
    private static String text(Entry entry) {
        return switch (entry.act()) {
            case Act.Accept act -> act.text();
            case Act.DoNotAccept act -> act.text();
            case Act.AskInformation act ->
                act.text()
                        + act.questions().stream().sorted().map("\n– "::concat).collect(Collectors.joining());
            case Act.Withdraw act -> act.text();
            case Act.PlanVisit act -> act.text();
            case Act.EndVisit act -> act.text();
            case Act.AddFindings act -> act.text();
            case Act.AgreeImprovement act -> act.text();
            case Act.ProposeRefusal act -> act.text();
            case Act.Grant act -> act.text();
            case Act.Refuse act -> act.text();
            case Act.Confirm act -> act.text();
            case Act.OrderReassessment act -> act.text();
            case Act.Suspend act -> act.text();
            case Act.Restore act -> act.text();
            case Act.ProposeRevocation act -> act.text();
            case Act.Revoke act -> act.text();
            case Act.Annul act -> act.text();
            case Act.Surrender act -> act.text();
            case Act.Appeal act -> act.text();
            case Act.RuleAppeal act -> act.text();
            case Act.ExtendClock act -> act.text();
            default -> "";
        };
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private String day(Instant at, Locale language) {
        return day(rules.day(at), language);
    }

    static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
