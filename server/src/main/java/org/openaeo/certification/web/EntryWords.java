package org.openaeo.certification.web;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.Actor;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Entry;
import org.openaeo.platform.security.Names;
import org.openaeo.platform.web.Figures;

/** The entries of a case file as its timeline tells them: who did what, why, by which clause, and to which clocks. */
@Component
class EntryWords {
    private final CaseWords words;
    private final Names names;
    private final Figures figures;

    EntryWords(CaseWords words, Names names, Figures figures) {
        this.words = words;
        this.names = names;
        this.figures = figures;
    }

    /** One entry in words; parts may be empty. */
    record Line(int number, String when, String what, String who, String ground, String clause, String clocks) {}

    /** The latest first. */
    List<Line> of(CaseFile file) {
        return file.entries().reversed().stream().map(this::line).toList();
    }

    private Line line(Entry entry) {
        String what = words.done(entry.act().kind());
        String detail = detail(entry.act());
        return new Line(
                entry.number(),
                figures.dateTime(entry.at()),
                (detail.isEmpty() ? what : words.say("certification.customs.what", what, detail))
                        + (entry.moved() ? ": " + words.stage(entry.to()) : ""),
                entry.side() == Actor.Side.SYSTEM ? words.say("certification.customs.system") : names.of(entry.actor()),
                text(entry.act()),
                entry.legalReference(),
                words.effects(entry.effects()));
    }

    private String detail(Act act) {
        return switch (act) {
            case Act.Lapsed(var clock, var ordinal) -> words.clock(clock);
            case Act.ExtendClock(var clock, var by, var text) -> words.clock(clock) + ", " + words.length(by);
            case Act.PauseClock(var clock, var reason, var text) -> words.clock(clock);
            case Act.ResumeClock(var clock, var reason, var text) -> words.clock(clock);
            case Act.MapRisks(var risk, var text) -> words.say("certification.customs.risk." + risk);
            case Act.Recommend(var which, var text) -> words.say("certification.customs.recommendation." + which);
            case Act.Suspend(var kind, var period, var text) -> words.say("certification.customs.suspension." + kind);
            case Act.OpenReview(var trigger, var reference, var text) ->
                words.say("certification.customs.trigger." + trigger)
                        + (reference.isBlank() ? "" : " (" + reference + ")");
            case Act.ReportChange(var change, var since, var text) ->
                words.say("certification.customs.change." + change);
            case Act.AskInformation(var questions, var text) ->
                questions.stream().sorted().collect(Collectors.joining(", "));
            case Act.Assign(var task, var person) ->
                words.say("certification.customs.task." + task) + ", " + names.of(person);
            case Act.PlanVisit(var visit, var day, var text) -> figures.date(day);
            case Act.RuleAppeal(var level, var ruling, var text) -> words.say("certification.customs.ruling." + ruling);
            default -> "";
        };
    }

    /** What was said with the act. */
    static String text(Act act) {
        try {
            for (var part : act.getClass().getRecordComponents()) {
                if (part.getName().equals("text")) {
                    return (String) part.getAccessor().invoke(act);
                }
            }
            return "";
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("an act is a record", unreadable);
        }
    }
}
