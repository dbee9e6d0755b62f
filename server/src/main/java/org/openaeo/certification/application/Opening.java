package org.openaeo.certification.application;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.openaeo.certification.Stage;
import org.openaeo.certification.position.QuestionId;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Entry;

/**
 * Which answers of a case its company may change now: all of a draft; those that customs asks about; all while it holds
 * an authorisation, for its next review of itself. What was handed in stays as it was until something is handed in again.
 *
 * @param named the questions that are open; empty where none are named: all
 */
public record Opening(Kind kind, Set<String> named) {
    private static final Set<Stage> REVIEWED = EnumSet.of(
            Stage.MONITORED, Stage.UNDER_REVIEW, Stage.REASSESSMENT, Stage.SUSPENDED, Stage.REVOCATION_HEARING);

    public Opening {
        named = Set.copyOf(named);
    }

    /** Why answers are open. */
    public enum Kind {
        DRAFT,
        /** Customs asked for information and waits for it. */
        REQUEST,
        /** The holder looks at the conditions again, whenever it likes and at least as often as the programme says. */
        REVIEW,
        CLOSED
    }

    public static Opening of(CaseFile file) {
        if (file.stage() == Stage.DRAFT) {
            return new Opening(Kind.DRAFT, Set.of());
        }
        if (REVIEWED.contains(file.stage())) {
            return new Opening(Kind.REVIEW, Set.of());
        }
        return asked(file.entries())
                .filter(named -> !file.stage().isEnd())
                .map(named -> new Opening(Kind.REQUEST, named))
                .orElse(new Opening(Kind.CLOSED, Set.of()));
    }

    /** What customs asked and nobody has answered yet: the questions named, or none where all are meant. */
    public static Optional<Set<String>> asked(List<Entry> entries) {
        boolean waits = false;
        boolean all = false;
        Set<String> named = new TreeSet<>();
        for (Entry entry : entries) {
            switch (entry.act()) {
                case Act.AskInformation(var questions, var text) -> {
                    waits = true;
                    all = all || questions.isEmpty();
                    named.addAll(questions);
                }
                case Act.Inform informed -> {
                    waits = false;
                    all = false;
                    named.clear();
                }
                default -> {}
            }
        }
        return waits ? Optional.of(all ? Set.of() : named) : Optional.empty();
    }

    public boolean allows(QuestionId question) {
        return kind != Kind.CLOSED && (named.isEmpty() || named.contains(question.toString()));
    }

    public boolean allowsAny(Collection<QuestionId> questions) {
        return questions.stream().anyMatch(this::allows);
    }

    public boolean isDraft() {
        return kind == Kind.DRAFT;
    }

    public boolean isOpen() {
        return kind != Kind.CLOSED;
    }

    /** The act that hands the answers in; empty where nothing is open, and for a draft, which is submitted. */
    public Optional<Act.Kind> handsIn() {
        return switch (kind) {
            case REQUEST -> Optional.of(Act.Kind.INFORM);
            case REVIEW -> Optional.of(Act.Kind.REVIEW_ITSELF);
            case DRAFT, CLOSED -> Optional.empty();
        };
    }
}
