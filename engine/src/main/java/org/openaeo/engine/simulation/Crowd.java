package org.openaeo.engine.simulation;

import java.util.List;

/** Operators of one role, of whom one is drawn by its weight. */
final class Crowd {
    private final List<Population.Member> members;
    private final WeightedChoice choice;

    /** @param members at least one */
    Crowd(List<Population.Member> members) {
        this.members = members;
        choice = new WeightedChoice(
                members.stream().mapToDouble(Population.Member::weight).toArray());
    }

    String anyTin(Draws draws) {
        return members.get(choice.draw(draws)).operator().tin();
    }
}
