package org.openaeo.platform.audit.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.openaeo.platform.audit.AuditEntry;
import org.openaeo.platform.machines.Machine;
import org.openaeo.platform.machines.Machines;
import org.openaeo.platform.people.Person;
import org.openaeo.platform.people.PersonStore;
import org.openaeo.platform.security.PersonId;
import org.openaeo.platform.web.Figures;

/** Says entries as people would. What has no words, such as a later version's deed, is shown as it is written. */
@Component
class AuditWords {
    private static final String PERSON = "person:";
    private static final String CLIENT = "client:";

    private final PersonStore people;
    private final Machines machines;
    private final MessageSource texts;
    private final Figures figures;

    AuditWords(PersonStore people, Machines machines, MessageSource texts, Figures figures) {
        this.people = people;
        this.machines = machines;
        this.texts = texts;
        this.figures = figures;
    }

    /** An entry in words. */
    record Line(
            long sequence,
            String when,
            String actor,
            String actorId,
            String action,
            String subject,
            String subjectId,
            List<Fact> facts,
            String hash) {}

    /** One fact in words. */
    record Fact(String name, String value) {}

    List<Line> lines(List<AuditEntry> entries, Locale language) {
        Map<String, String> names = new HashMap<>();
        return entries.stream()
                .map(entry -> new Line(
                        entry.sequence(),
                        figures.dateTime(entry.at()),
                        names.computeIfAbsent(entry.actor(), id -> name(id, language)),
                        entry.actor(),
                        action(entry.action(), language),
                        names.computeIfAbsent(entry.subject(), id -> name(id, language)),
                        entry.subject(),
                        facts(entry, language),
                        entry.hash()))
                .toList();
    }

    String action(String action, Locale language) {
        return say("audit.action." + action, action, language);
    }

    private List<Fact> facts(AuditEntry entry, Locale language) {
        return new TreeMap<>(entry.facts())
                .entrySet().stream()
                        .map(fact ->
                                new Fact(say("audit.fact." + fact.getKey(), fact.getKey(), language), fact.getValue()))
                        .toList();
    }

    /** The id that a typed name means: that of the person who signs in by it, or what was typed. */
    String actorId(String typed) {
        return typed.isEmpty()
                ? ""
                : people.bySignInName(typed).map(person -> PERSON + person.id()).orElse(typed);
    }

    private String name(String id, Locale language) {
        if (id.equals("person:unknown")) {
            return say("audit.actor.unknown", id, language);
        }
        if (id.startsWith(PERSON)) {
            return person(id.substring(PERSON.length())).map(Person::name).orElse(id);
        }
        if (id.startsWith(CLIENT)) {
            return machines.find(id.substring(CLIENT.length()))
                    .map(Machine::name)
                    .orElse(id);
        }
        return say("audit.actor." + id, id, language);
    }

    private Optional<Person> person(String id) {
        try {
            return people.byId(new PersonId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String say(String key, String otherwise, Locale language) {
        return Objects.requireNonNull(texts.getMessage(key, null, otherwise, language));
    }
}
