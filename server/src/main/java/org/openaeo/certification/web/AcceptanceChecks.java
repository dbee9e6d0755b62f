package org.openaeo.certification.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import org.openaeo.certification.application.Application;
import org.openaeo.certification.application.Applications;
import org.openaeo.certification.application.AskedQuestions;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.Contact;
import org.openaeo.certification.position.Questionnaire.Asked;
import org.openaeo.certification.procedure.CaseFacts;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.platform.web.Figures;
import org.openaeo.standards.Demand;
import org.openaeo.standards.Programme;

/** Whether an application can be accepted: complete, not barred, and of whom; every ground for and against, never the first only. */
@Component
class AcceptanceChecks {
    private static final String KEY = "certification.customs.check.";

    private final Applications applications;
    private final AskedQuestions questions;
    private final CaseDesk desk;
    private final CaseWords words;
    private final Figures figures;
    private final Clock clock;

    AcceptanceChecks(
            Applications applications,
            AskedQuestions questions,
            CaseDesk desk,
            CaseWords words,
            Figures figures,
            Clock clock) {
        this.applications = applications;
        this.questions = questions;
        this.desk = desk;
        this.words = words;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * One thing to be checked and how it stands.
     *
     * @param detail what that rests on; may be empty
     * @param kind how its state is coloured
     * @param lines what is wrong, one by one; may be empty
     */
    record Check(String name, String state, String detail, String kind, List<String> lines) {}

    List<Check> of(Company company, CaseFile file, Programme programme, IdentityCheck.Finding identity) {
        List<Check> checks = new ArrayList<>();
        checks.add(there("identifiers", !company.identifiers().isEmpty()));
        checks.add(there("sites", !company.sites().isEmpty()));
        checks.add(there("management", company.names(Contact.Part.MANAGEMENT)));
        checks.add(there("customs-lead", company.names(Contact.Part.CUSTOMS_LEAD)));
        checks.add(there("contact", company.names(Contact.Part.CONTACT)));
        checks.add(there("types", !file.facts().types().isEmpty()));
        checks.add(questionnaire(file, programme));
        checks.addAll(bars(file));
        checks.add(identity(identity));
        return checks;
    }

    private Check questionnaire(CaseFile file, Programme programme) {
        List<Asked> asked = questions
                .of(programme, file.facts().types(), file.facts().roles())
                .asked()
                .toList();
        Application application = applications.find(file.id()).orElseThrow();
        List<Asked> open =
                asked.stream().filter(each -> !application.answers(each.id())).toList();
        List<Asked> musts = open.stream()
                .filter(each -> each.criterion().demand() == Demand.MUST)
                .toList();
        String name = words.say(KEY + "questionnaire");
        if (asked.isEmpty()) {
            return new Check(name, words.say(KEY + "nothing-asked"), "", "", List.of());
        }
        String detail =
                words.say(KEY + "answered", figures.number(asked.size() - open.size()), figures.number(asked.size()));
        return new Check(
                name,
                words.say(KEY + (musts.isEmpty() ? open.isEmpty() ? "complete" : "enough" : "incomplete")),
                musts.isEmpty() ? detail : detail + ", " + words.say(KEY + "must-open", musts.size()),
                musts.isEmpty() ? open.isEmpty() ? "good" : "wait" : "bad",
                (musts.isEmpty() ? open : musts)
                        .stream()
                                .map(each -> each.criterion().code() + " "
                                        + each.question().text().in(CaseWords.language()))
                                .toList());
    }

    private List<Check> bars(CaseFile file) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), figures.zone());
        List<CaseFacts.Barred> bars = desk.bars(file).stream()
                .filter(bar -> bar.types().stream().anyMatch(file.facts().types()::contains))
                .filter(bar -> !today.isAfter(bar.until()))
                .toList();
        if (bars.isEmpty()) {
            return List.of(new Check(words.say(KEY + "bars"), words.say(KEY + "not-barred"), "", "good", List.of()));
        }
        return bars.stream()
                .map(bar -> new Check(
                        words.say(KEY + "bars"),
                        words.say(KEY + "barred"),
                        words.say(KEY + "until", figures.date(bar.until()), bar.legalReference()),
                        "bad",
                        List.of()))
                .toList();
    }

    private Check identity(IdentityCheck.Finding identity) {
        String name = words.say(KEY + "identity");
        if (identity.isSplit()) {
            return new Check(name, words.say(KEY + "unclear"), words.say(KEY + "identity.split"), "bad", List.of());
        }
        if (!identity.candidates().isEmpty()) {
            return new Check(name, words.say(KEY + "known"), words.say(KEY + "identity.known"), "good", List.of());
        }
        return identity.registrable()
                ? new Check(name, words.say(KEY + "new"), words.say(KEY + "identity.new"), "wait", List.of())
                : new Check(name, words.say(KEY + "unclear"), words.say(KEY + "identity.none"), "bad", List.of());
    }

    private Check there(String what, boolean there) {
        return new Check(
                words.say(KEY + what),
                words.say(KEY + (there ? "there" : "missing")),
                "",
                there ? "good" : "bad",
                List.of());
    }
}
