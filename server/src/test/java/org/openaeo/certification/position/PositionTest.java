package org.openaeo.certification.position;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.openaeo.standards.AnswerKind;
import org.openaeo.standards.Criterion;
import org.openaeo.standards.CriterionId;
import org.openaeo.standards.Demand;
import org.openaeo.standards.Edition;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.Group;
import org.openaeo.standards.Link;
import org.openaeo.standards.Meets;
import org.openaeo.standards.Question;
import org.openaeo.standards.Strength;
import org.openaeo.standards.Words;

import static org.assertj.core.api.Assertions.assertThat;

class PositionTest {
    private static final EditionId SAFE = new EditionId("SAFE", "2021");
    private static final EditionId EU = new EditionId("EU", "2016");
    private static final EditionId MX = new EditionId("MX", "2024");
    private static final Set<String> IMPORTER = Set.of("IMPORTER");

    @Test
    void asksEachThingOnceAndLetsTheAnswerServeAllThatItMeets() {
        var asked = Questionnaire.of(
                List.of(all(edition(SAFE, "A1", "A2")), all(edition(EU, "a.1", "a.2"))),
                List.of(link(SAFE, "A1", EU, "a.1", Strength.FULL), link(SAFE, "A2", EU, "a.2", Strength.PARTIAL)),
                IMPORTER);
        assertThat(asked.asked().map(each -> each.id().toString()))
                .containsExactly("SAFE/2021/A1.q", "SAFE/2021/A2.q", "EU/2016/a.2.q");
        assertThat(asked.find(new QuestionId(SAFE, "A1.q")).orElseThrow().serves())
                .containsExactly(new CriterionId(EU, "a.1"));
    }

    @Test
    void asksTheLaterStandardTooWhereItTakesSeveralTogetherToMeetIt() {
        var links = List.of(link(EU, "a.1", SAFE, "A1", Strength.FULL), link(EU, "a.1", SAFE, "A2", Strength.FULL));
        var half = Questionnaire.of(List.of(all(edition(SAFE, "A1")), all(edition(EU, "a.1"))), links, IMPORTER);
        assertThat(half.asked().map(each -> each.id().code())).contains("a.1.q");
        var whole = Questionnaire.of(List.of(all(edition(SAFE, "A1", "A2")), all(edition(EU, "a.1"))), links, IMPORTER);
        assertThat(whole.asked().map(each -> each.id().code())).doesNotContain("a.1.q");
    }

    @Test
    void asksNothingThatConcernsOthers() {
        var edition = edition(
                SAFE,
                List.of(criterion("H1", Set.of("CARRIER"), Set.of(), 1), criterion("G1", Set.of(), Set.of("AEOS"), 1)));
        assertThat(Questionnaire.of(List.of(new Applied(edition, Set.of("AEOC"))), List.of(), IMPORTER)
                        .parts())
                .isEmpty();
        assertThat(Questionnaire.of(List.of(new Applied(edition, Set.of("AEOS"))), List.of(), IMPORTER)
                        .asked()
                        .map(each -> each.id().code()))
                .containsExactly("G1.q");
    }

    @Test
    void anAnswerReachesStandardsThatAreTiedOnlyThroughSafe() {
        var positions = Position.of(
                List.of(all(edition(EU, "a.1")), all(edition(SAFE, "A1")), all(edition(MX, "6"))),
                List.of(link(SAFE, "A1", EU, "a.1", Strength.FULL), link(SAFE, "A1", MX, "6", Strength.PARTIAL)),
                Map.of(new QuestionId(EU, "a.1.q"), "yes"),
                IMPORTER);
        assertThat(states(positions)).containsExactly("a.1 MET", "A1 MET", "6 PARTIAL");
        assertThat(positions.get(2).criteria().findFirst().orElseThrow().via()).contains(new CriterionId(SAFE, "A1"));
    }

    @Test
    void ownAnswersStandWhateverAnotherStandardWouldSay() {
        var positions = Position.of(
                List.of(all(edition(SAFE, "A1")), all(edition(EU, "a.1"))),
                List.of(link(SAFE, "A1", EU, "a.1", Strength.FULL)),
                Map.of(new QuestionId(SAFE, "A1.q"), "yes", new QuestionId(EU, "a.1.q"), "no"),
                IMPORTER);
        assertThat(states(positions)).containsExactly("A1 MET", "a.1 MISSING");
    }

    @Test
    void scoresByWeightAndNeverTellsMoreThanThereIs() {
        var edition =
                edition(SAFE, List.of(criterion("A1", Set.of(), Set.of(), 5), criterion("A2", Set.of(), Set.of(), 1)));
        var position = Position.of(
                        List.of(all(edition)), List.of(), Map.of(new QuestionId(SAFE, "A1.q"), "yes"), IMPORTER)
                .getFirst();
        assertThat(position.score()).isEqualTo(83);
        assertThat(position.toDo().stream().map(each -> each.id().code())).containsExactly("A2");
    }

    @Test
    void blankAnswersAreNone() {
        assertThat(states(Position.of(
                        List.of(all(edition(SAFE, "A1"))),
                        List.of(),
                        Map.of(new QuestionId(SAFE, "A1.q"), "  "),
                        IMPORTER)))
                .containsExactly("A1 MISSING");
    }

    private static List<String> states(List<EditionPosition> positions) {
        return positions.stream()
                .flatMap(EditionPosition::criteria)
                .map(each -> each.id().code() + " " + each.state())
                .toList();
    }

    private static Applied all(Edition edition) {
        return new Applied(edition, Set.of());
    }

    private static Link link(EditionId from, String one, EditionId to, String other, Strength strength) {
        return new Link(
                new CriterionId(from, one), to, Optional.of(new CriterionId(to, other)), strength, words("since"));
    }

    private static Edition edition(EditionId id, String... criteria) {
        return edition(
                id,
                Stream.of(criteria)
                        .map(code -> criterion(code, Set.of(), Set.of(), 1))
                        .toList());
    }

    private static Edition edition(EditionId id, List<Criterion> criteria) {
        return new Edition(
                id,
                words(id.standard()),
                "owner",
                Optional.empty(),
                "source",
                "made for a test",
                true,
                List.of(),
                List.of(new Group("G", words("Group"), criteria)));
    }

    private static Criterion criterion(String code, Set<String> roles, Set<String> types, int weight) {
        var question = new Question(
                code + ".q",
                AnswerKind.YES_NO,
                words("Is it so?"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Meets.parse("yes"));
        return new Criterion(code, words(code), Demand.MUST, weight, roles, types, "source", true, List.of(question));
    }

    private static Words words(String text) {
        return Words.of(text, text, text);
    }
}
