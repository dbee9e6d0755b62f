package org.openaeo.certification.position;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.openaeo.standards.Criterion;
import org.openaeo.standards.CriterionId;
import org.openaeo.standards.Edition;
import org.openaeo.standards.Link;
import org.openaeo.standards.Question;

/**
 * Where a company stands in every edition at hand.
 *
 * <p>A criterion that has answers of its own stands where they put it, whatever another standard would say; one that
 * has none takes what the crosswalks give it, over several of them where need be, since most standards are tied to
 * each other only through SAFE. States only ever rise while they spread, so that this ends.
 */
public final class Position {
    private final Map<QuestionId, String> answers = new HashMap<>();
    private final Map<CriterionId, State> states = new HashMap<>();
    private final Map<CriterionId, CriterionId> via = new HashMap<>();

    private Position(Map<QuestionId, String> given) {
        given.forEach((id, answer) -> {
            if (!answer.isBlank()) {
                answers.put(id, answer);
            }
        });
    }

    /**
     * @param editions in the order in which they are told
     * @param roles of the company: criteria for others do not count
     */
    public static List<EditionPosition> of(
            List<Applied> editions, Collection<Link> links, Map<QuestionId, String> answers, Set<String> roles) {
        Position position = new Position(answers);
        List<CriterionId> unanswered = position.ownAnswers(editions);
        position.spread(unanswered, new Ties(links));
        return editions.stream().map(each -> position.told(each, roles)).toList();
    }

    /** Takes the criteria that have answers of their own; those that have none are returned. */
    private List<CriterionId> ownAnswers(List<Applied> editions) {
        List<CriterionId> unanswered = new ArrayList<>();
        for (Applied each : editions) {
            each.edition().criteria().forEach(criterion -> {
                CriterionId id = new CriterionId(each.edition().id(), criterion.code());
                Optional<State> own = own(each.edition(), criterion);
                own.ifPresentOrElse(state -> states.put(id, state), () -> unanswered.add(id));
            });
        }
        return unanswered;
    }

    private Optional<State> own(Edition edition, Criterion criterion) {
        List<Question> questions = criterion.questions();
        if (questions.stream().allMatch(question -> answer(edition, question).isEmpty())) {
            return Optional.empty();
        }
        long met =
                questions.stream().filter(question -> meets(edition, question)).count();
        return Optional.of(met == questions.size() ? State.MET : met > 0 ? State.PARTIAL : State.MISSING);
    }

    private Optional<String> answer(Edition edition, Question question) {
        return Optional.ofNullable(answers.get(new QuestionId(edition.id(), question.code())));
    }

    /** An answer that has no rule counts as meeting until an officer has judged it. */
    private boolean meets(Edition edition, Question question) {
        return answer(edition, question)
                .filter(given -> question.meets().map(rule -> rule.by(given)).orElse(true))
                .isPresent();
    }

    private void spread(List<CriterionId> unanswered, Ties ties) {
        boolean risen = true;
        while (risen) {
            risen = false;
            for (CriterionId id : unanswered) {
                Optional<Ties.Derived> derived = ties.derive(id, other -> states.getOrDefault(other, State.MISSING));
                if (derived.filter(found -> !state(id).isAtLeast(found.state())).isPresent()) {
                    states.put(id, derived.get().state());
                    via.put(id, derived.get().via());
                    risen = true;
                }
            }
        }
    }

    private State state(CriterionId id) {
        return states.getOrDefault(id, State.MISSING);
    }

    private EditionPosition told(Applied applied, Set<String> roles) {
        Edition edition = applied.edition();
        return new EditionPosition(
                edition,
                edition.groups().stream()
                        .map(group -> new EditionPosition.GroupPosition(
                                group.code(),
                                group.name(),
                                group.criteria().stream()
                                        .filter(criterion -> applied.asks(criterion, roles))
                                        .map(criterion -> told(edition, criterion))
                                        .toList()))
                        .filter(group -> !group.criteria().isEmpty())
                        .toList());
    }

    private CriterionPosition told(Edition edition, Criterion criterion) {
        CriterionId id = new CriterionId(edition.id(), criterion.code());
        return new CriterionPosition(
                id,
                criterion,
                state(id),
                Optional.ofNullable(via.get(id)),
                criterion.questions().stream()
                        .filter(question -> !meets(edition, question))
                        .toList());
    }
}
