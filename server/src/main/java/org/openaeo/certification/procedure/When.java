package org.openaeo.certification.procedure;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.openaeo.standards.Programme;

/** In which circumstances a line of the table applies, where an act leads to different stages. */
public enum When {
    /** After the act something still waits for its remedy. */
    FINDINGS_LEFT,
    NO_FINDINGS_LEFT,
    SUSPENDED,
    NOT_SUSPENDED,
    /** The programme lets decisions take effect at once. */
    AT_ONCE,
    LATER,
    /** A part of what is held stays. */
    TYPES_LEFT,
    NO_TYPES_LEFT,
    UPHELD,
    DISMISSED;

    boolean holds(CaseFile file, Act act, Programme programme) {
        return switch (this) {
            case FINDINGS_LEFT -> findingsLeft(file.facts(), act);
            case NO_FINDINGS_LEFT -> !findingsLeft(file.facts(), act);
            case SUSPENDED -> file.facts().suspended().isPresent();
            case NOT_SUSPENDED -> file.facts().suspended().isEmpty();
            case AT_ONCE -> programme.effect().after().amount() == 0;
            case LATER -> programme.effect().after().amount() > 0;
            case TYPES_LEFT -> typesLeft(file.facts(), act);
            case NO_TYPES_LEFT -> !typesLeft(file.facts(), act);
            case UPHELD -> ruled(act) == CaseFacts.Ruling.UPHELD;
            case DISMISSED -> ruled(act) == CaseFacts.Ruling.DISMISSED;
        };
    }

    private static boolean findingsLeft(CaseFacts facts, Act act) {
        Predicate<CaseFacts.Found> open = CaseFacts.Found::isOpen;
        if (act instanceof Act.CloseFinding(var id, var text)) {
            return facts.findings().stream()
                    .anyMatch(open.and(found -> !found.finding().id().equals(id)));
        }
        if (act instanceof Act.AddFindings(var added, var text)) { // those that wait already changed nothing
            return added.stream().anyMatch(finding -> finding.grade().needsRemedy());
        }
        List<Finding> found = act instanceof Act.EndVisit end ? end.findings() : List.of();
        return facts.findings().stream().anyMatch(open)
                || found.stream().anyMatch(finding -> finding.grade().needsRemedy());
    }

    private static boolean typesLeft(CaseFacts facts, Act act) {
        Set<String> taken = act instanceof Act.Revoke(var types, var text) ? types : Set.of();
        return !taken.isEmpty() && facts.held().stream().anyMatch(each -> !taken.contains(each.type()));
    }

    private static CaseFacts.Ruling ruled(Act act) {
        return act instanceof Act.RuleAppeal(var level, var ruling, var text) ? ruling : CaseFacts.Ruling.DISMISSED;
    }
}
