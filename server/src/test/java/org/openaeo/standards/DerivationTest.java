package org.openaeo.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What two editions that nobody compared have to do with each other, by way of SAFE. */
class DerivationTest {
    private static final Edition HERE = edition("HERE/1", "h1", "h2");
    private static final Edition THERE = edition("THERE/1", "t1", "t2");

    private final List<Link> links = new ArrayList<>();

    @Test
    void isAsStrongAsTheWeakerOfTwoLinks() {
        link("SAFE/2021/A1", "HERE/1/h1", Strength.FULL);
        link("SAFE/2021/A1", "THERE/1/t1", Strength.PARTIAL);
        link("SAFE/2021/A2", "HERE/1/h2", Strength.FULL);
        link("SAFE/2021/A2", "THERE/1/t2", Strength.FULL);

        Crosswalk crosswalk = crosswalk();

        assertThat(crosswalk.links()).isEmpty();
        assertThat(crosswalk.derived())
                .extracting(DerivedLink::from, DerivedLink::by, DerivedLink::to, DerivedLink::strength)
                .containsExactly(
                        tuple(id("HERE/1/h1"), id("SAFE/2021/A1"), id("THERE/1/t1"), Strength.PARTIAL),
                        tuple(id("HERE/1/h2"), id("SAFE/2021/A2"), id("THERE/1/t2"), Strength.FULL));
        assertThat(crosswalk.coverage()).isEqualTo(new Coverage(1, 1, 0, 0, 2));
    }

    @Test
    void saysNothingOfAPartOfAPart() {
        link("SAFE/2021/A1", "HERE/1/h1", Strength.PARTIAL);
        link("SAFE/2021/A1", "THERE/1/t1", Strength.PARTIAL);

        assertThat(crosswalk().derived()).isEmpty();
        assertThat(crosswalk().coverage()).isEqualTo(new Coverage(0, 0, 0, 2, 0));
    }

    @Test
    void takesTheStrongestOfSeveralWays() {
        link("SAFE/2021/A1", "HERE/1/h1", Strength.PARTIAL);
        link("SAFE/2021/A1", "THERE/1/t1", Strength.FULL);
        link("HERE/1/h1", "SAFE/2021/A2", Strength.FULL);
        link("THERE/1/t1", "SAFE/2021/A2", Strength.FULL);

        assertThat(crosswalk().derived())
                .singleElement()
                .extracting(DerivedLink::by, DerivedLink::strength)
                .containsExactly(id("SAFE/2021/A2"), Strength.FULL);
    }

    /** Two criteria of the other side may each be one half of the criterion of SAFE. */
    @Test
    void readsAFullLinkAgainstItsDirectionWithCare() {
        link("SAFE/2021/A1", "THERE/1/t1", Strength.FULL);
        link("SAFE/2021/A1", "THERE/1/t2", Strength.FULL);
        link("SAFE/2021/A1", "HERE/1/h1", Strength.FULL);

        assertThat(crosswalk().derived())
                .extracting(DerivedLink::strength)
                .containsExactly(Strength.PARTIAL, Strength.PARTIAL);
        assertThat(Crosswalk.of(THERE, HERE, links).derived())
                .extracting(DerivedLink::strength)
                .containsExactly(Strength.FULL, Strength.FULL);
    }

    @Test
    void leavesToPeopleWhatPeopleCompared() {
        link("SAFE/2021/A1", "HERE/1/h1", Strength.FULL);
        link("SAFE/2021/A1", "THERE/1/t1", Strength.FULL);
        link("SAFE/2021/A2", "HERE/1/h2", Strength.FULL);
        link("SAFE/2021/A2", "THERE/1/t2", Strength.FULL);
        none("HERE/1/h1", "THERE/1");
        link("HERE/1/h2", "THERE/1/t2", Strength.PARTIAL);

        assertThat(crosswalk().derived()).isEmpty();
        assertThat(crosswalk().coverage()).isEqualTo(new Coverage(0, 1, 1, 0, 0));
        assertThat(Crosswalk.of(THERE, HERE, links).derived()).isEmpty();
    }

    @Test
    void goesByNoOtherStandardThanSafe() {
        link("OTHER/1/A1", "HERE/1/h1", Strength.FULL);
        link("OTHER/1/A1", "THERE/1/t1", Strength.FULL);

        assertThat(crosswalk().derived()).isEmpty();
    }

    private Crosswalk crosswalk() {
        return Crosswalk.of(HERE, THERE, links);
    }

    private void link(String from, String to, Strength strength) {
        CriterionId end = id(to);
        links.add(new Link(id(from), end.edition(), Optional.of(end), strength, words("because")));
    }

    private void none(String from, String edition) {
        links.add(new Link(
                id(from), EditionId.parse(edition).orElseThrow(), Optional.empty(), Strength.NONE, words("nothing")));
    }

    private static CriterionId id(String text) {
        return CriterionId.parse(text).orElseThrow();
    }

    private static Edition edition(String id, String... criteria) {
        return new Edition(
                EditionId.parse(id).orElseThrow(),
                words(id),
                "owner",
                Optional.empty(),
                "source",
                "provenance",
                true,
                List.of(),
                List.of(new Group(
                        "G",
                        words("group"),
                        Stream.of(criteria).map(DerivationTest::criterion).toList())));
    }

    private static Criterion criterion(String code) {
        return new Criterion(code, words(code), Demand.MUST, 1, Set.of(), Set.of(), "source", true, List.of());
    }

    private static Words words(String text) {
        return Words.of(text, text, text);
    }
}
