package org.openaeo.certification.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.openaeo.certification.Stage;
import org.openaeo.certification.procedure.Act.Kind;
import org.openaeo.certification.procedure.CaseFacts;
import org.openaeo.certification.procedure.CaseFile;

/** What has to be done in a case, group by group, with how far it is and the page on which it is done. */
@Component
class CaseTasks {
    private final CaseWords words;

    CaseTasks(CaseWords words) {
        this.words = words;
    }

    /** Tasks of one part of the procedure. */
    record Group(String name, int done, List<Task> tasks) {}

    /**
     * One task.
     *
     * @param act the code of the act that does it; empty where this reader cannot do it now
     * @param kind how its state is coloured
     */
    record Task(String name, String detail, String act, String state, String kind) {}

    private enum State {
        DONE("good"),
        TO_DO("info"),
        WAITING("wait"),
        LATER("");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }
    }

    List<Group> of(CaseFile file, Set<Kind> offered) {
        List<Group> groups = new ArrayList<>();
        groups.add(group("acceptance", acceptance(file, offered)));
        groups.add(group("examination", examination(file, offered)));
        groups.add(group("decision", decision(file, offered)));
        if (file.stage().isHeld()) {
            groups.add(group("held", held(file, offered)));
        }
        return groups;
    }

    private Group group(String name, List<Task> tasks) {
        int done =
                (int) tasks.stream().filter(task -> task.kind().equals("good")).count();
        return new Group(words.say("certification.customs.group." + name), done, tasks);
    }

    private List<Task> acceptance(CaseFile file, Set<Kind> offered) {
        boolean accepted = did(file, Kind.ACCEPT);
        return List.of(
                task("received", "", Kind.SUBMIT, offered, did(file, Kind.SUBMIT) ? State.DONE : State.WAITING),
                task("accepted", "", Kind.ACCEPT, offered, accepted ? State.DONE : State.TO_DO),
                task(
                        "identity",
                        "",
                        Kind.CONFIRM_IDENTITY,
                        offered,
                        file.facts().operator().isPresent() ? State.DONE : accepted ? State.TO_DO : State.LATER));
    }

    private List<Task> examination(CaseFile file, Set<Kind> offered) {
        CaseFacts facts = file.facts();
        boolean accepted = did(file, Kind.ACCEPT);
        boolean visited = did(file, Kind.END_VISIT);
        String risk = facts.risk()
                .map(mapped -> words.say("certification.customs.risk." + mapped))
                .orElse("");
        long open = facts.findings().stream().filter(CaseFacts.Found::isOpen).count();
        String findings = facts.findings().isEmpty()
                ? ""
                : words.say(
                        "certification.customs.task.findings.detail",
                        open,
                        facts.findings().size());
        return List.of(
                task("risk", risk, Kind.MAP_RISKS, offered, state(facts.risk().isPresent(), accepted)),
                task("visit-planned", "", Kind.PLAN_VISIT, offered, state(did(file, Kind.PLAN_VISIT), accepted)),
                task(
                        "visit-held",
                        "",
                        did(file, Kind.BEGIN_VISIT) ? Kind.END_VISIT : Kind.BEGIN_VISIT,
                        offered,
                        state(visited, facts.visit().isPresent())),
                task(
                        "findings",
                        findings,
                        Kind.CLOSE_FINDING,
                        offered,
                        open > 0 ? State.WAITING : visited ? State.DONE : State.LATER));
    }

    private List<Task> decision(CaseFile file, Set<Kind> offered) {
        List<Task> tasks = new ArrayList<>();
        boolean decided = did(file, Kind.GRANT) || did(file, Kind.REFUSE) || did(file, Kind.DO_NOT_ACCEPT);
        boolean ready = file.stage() == Stage.DECISION;
        tasks.add(task("recommended", "", Kind.RECOMMEND, offered, state(did(file, Kind.RECOMMEND), ready)));
        if (file.facts().hearing() != CaseFacts.Hearing.NONE || file.stage() == Stage.HEARING) {
            boolean over = file.facts().hearing() == CaseFacts.Hearing.OVER;
            tasks.add(task("heard", "", Kind.BE_HEARD, offered, over ? State.DONE : State.WAITING));
        }
        Kind way = offered.contains(Kind.GRANT) ? Kind.GRANT : Kind.REFUSE;
        tasks.add(task("decided", words.stage(file.stage()), way, offered, state(decided, ready)));
        return tasks;
    }

    private List<Task> held(CaseFile file, Set<Kind> offered) {
        Stage stage = file.stage();
        return List.of(
                task(
                        "review",
                        "",
                        stage == Stage.UNDER_REVIEW ? Kind.CLOSE_REVIEW : Kind.OPEN_REVIEW,
                        offered,
                        stage == Stage.UNDER_REVIEW ? State.TO_DO : State.LATER),
                task(
                        "reassessment",
                        "",
                        stage == Stage.REASSESSMENT ? Kind.CONFIRM : Kind.ORDER_REASSESSMENT,
                        offered,
                        stage == Stage.REASSESSMENT ? State.TO_DO : State.LATER),
                task(
                        "suspension",
                        file.facts()
                                .suspended()
                                .map(kind -> words.say("certification.customs.suspension." + kind))
                                .orElse(""),
                        stage == Stage.SUSPENDED ? Kind.RESTORE : Kind.SUSPEND,
                        offered,
                        stage == Stage.SUSPENDED ? State.WAITING : State.LATER));
    }

    private static State state(boolean done, boolean ready) {
        return done ? State.DONE : ready ? State.TO_DO : State.LATER;
    }

    private Task task(String name, String detail, Kind act, Set<Kind> offered, State state) {
        return new Task(
                words.say("certification.customs.task." + name),
                detail,
                offered.contains(act) ? act.code() : "",
                words.say("certification.customs.task-state." + state),
                state.colour);
    }

    private static boolean did(CaseFile file, Kind kind) {
        return file.entries().stream().anyMatch(entry -> entry.act().kind() == kind);
    }
}
