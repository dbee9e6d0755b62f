package org.openaeo.certification.position;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.openaeo.standards.Criterion;
import org.openaeo.standards.CriterionId;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.Group;
import org.openaeo.standards.Link;
import org.openaeo.standards.Question;
import org.openaeo.standards.Words;

/**
 * What a company is asked: the questions of the editions that apply, for its roles, without those whose criterion the
 * crosswalks show to be met by what is asked already.
 */
public record Questionnaire(List<Part> parts) {
    public Questionnaire {
        parts = List.copyOf(parts);
    }

    /** The questions of one group. */
    public record Part(EditionId edition, String code, Words name, List<Asked> asked) {
        public Part {
            asked = List.copyOf(asked);
        }

        /** As a section of the file, for rights and addresses. */
        public String key() {
            return edition + "/" + code;
        }
    }

    /**
     * A question to the company.
     *
     * @param serves the criteria of other editions that apply which it answers as well
     */
    public record Asked(QuestionId id, Question question, Criterion criterion, List<CriterionId> serves) {
        public Asked {
            serves = List.copyOf(serves);
        }
    }

    public static Questionnaire of(List<Applied> applied, Collection<Link> links, Set<String> roles) {
        Set<CriterionId> asked = asked(applied, links, roles);
        Ties ties = new Ties(links);
        List<CriterionId> served = applied.stream()
                .flatMap(each -> ids(each, roles))
                .filter(id -> !asked.contains(id))
                .toList();
        List<Part> parts = new ArrayList<>();
        for (Applied each : applied) {
            for (Group group : each.edition().groups()) {
                List<Asked> questions = group.criteria().stream()
                        .filter(criterion -> asked.contains(id(each, criterion)))
                        .flatMap(criterion -> questions(each, criterion, ties, served))
                        .toList();
                if (!questions.isEmpty()) {
                    parts.add(new Part(each.edition().id(), group.code(), group.name(), questions));
                }
            }
        }
        return new Questionnaire(parts);
    }

    /** The criteria whose questions are put: each edition's, unless those before it answer them fully. */
    private static Set<CriterionId> asked(List<Applied> applied, Collection<Link> links, Set<String> roles) {
        Ties ties = new Ties(links);
        Set<CriterionId> asked = new LinkedHashSet<>();
        for (Applied each : applied) {
            Set<CriterionId> before = Set.copyOf(asked);
            each.edition()
                    .criteria()
                    .filter(criterion -> each.asks(criterion, roles))
                    .filter(criterion -> !isMetBy(before, id(each, criterion), ties))
                    .forEach(criterion -> asked.add(id(each, criterion)));
        }
        return asked;
    }

    private static boolean isMetBy(Set<CriterionId> others, CriterionId id, Ties ties) {
        return ties.derive(id, other -> others.contains(other) ? State.MET : State.MISSING)
                .filter(derived -> derived.state() == State.MET)
                .isPresent();
    }

    private static Stream<Asked> questions(Applied applied, Criterion criterion, Ties ties, List<CriterionId> served) {
        CriterionId own = id(applied, criterion);
        List<CriterionId> serves = served.stream()
                .filter(other -> ties.derive(other, id -> id.equals(own) ? State.MET : State.MISSING)
                        .isPresent())
                .toList();
        return criterion.questions().stream()
                .map(question -> new Asked(
                        new QuestionId(applied.edition().id(), question.code()), question, criterion, serves));
    }

    private static Stream<CriterionId> ids(Applied applied, Set<String> roles) {
        return applied.edition()
                .criteria()
                .filter(criterion -> applied.asks(criterion, roles))
                .map(criterion -> id(applied, criterion));
    }

    private static CriterionId id(Applied applied, Criterion criterion) {
        return new CriterionId(applied.edition().id(), criterion.code());
    }

    public Stream<Asked> asked() {
        return parts.stream().flatMap(part -> part.asked().stream());
    }

    public Optional<Asked> find(QuestionId id) {
        return asked().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Part> part(String key) {
        return parts.stream().filter(part -> part.key().equals(key)).findFirst();
    }

    /** The part in which a question stands. */
    public Optional<Part> partOf(QuestionId id) {
        return parts.stream()
                .filter(part -> part.asked().stream().anyMatch(each -> each.id().equals(id)))
                .findFirst();
    }
}
