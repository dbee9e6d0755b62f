package org.openaeo.certification.procedure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.openaeo.certification.Stage;
import org.openaeo.standards.Lapse;

import static org.assertj.core.api.Assertions.assertThat;

/** The table itself, and the page that shows it. */
class TransitionTableTest {
    private static final Path PAGE = Path.of("..", "docs", "case-file.md");
    private static final String BEGIN = "<!-- table -->\n";

    @Test
    void decisionsNeedFourEyes() {
        Set<Act.Kind> decisions = EnumSet.of(
                Act.Kind.GRANT,
                Act.Kind.REFUSE,
                Act.Kind.CONFIRM,
                Act.Kind.SUSPEND,
                Act.Kind.RESTORE,
                Act.Kind.REVOKE,
                Act.Kind.ANNUL,
                Act.Kind.PROPOSE_REFUSAL,
                Act.Kind.PROPOSE_REVOCATION);
        assertThat(TransitionTable.LINES)
                .filteredOn(line -> decisions.contains(line.act()))
                .allMatch(line -> line.requires().contains(Requirement.FOUR_EYES)
                        && line.who().equals(Set.of(Who.DECISION_MAKER)));
    }

    @Test
    void everyEndOfAClockIsForeseenAtEveryStage() {
        for (Lapse lapse : Lapse.values()) {
            for (Stage stage : Stage.values()) {
                assertThat(TransitionTable.LINES)
                        .as("%s in %s", lapse, stage)
                        .anyMatch(line -> line.lapse().filter(lapse::equals).isPresent()
                                && line.clocks().isEmpty()
                                && line.from().contains(stage));
            }
        }
    }

    @Test
    void everyStageIsReachedAndEveryOpenOneIsLeft() {
        for (Stage stage : Stage.values()) {
            assertThat(stage == Stage.DRAFT
                            || leads(line -> line.to().filter(stage::equals).isPresent()))
                    .as("to %s", stage)
                    .isTrue();
            assertThat(stage.isEnd()
                            || leads(line ->
                                    line.from().contains(stage) && line.to().isPresent()))
                    .as("from %s", stage)
                    .isTrue();
        }
    }

    private static boolean leads(java.util.function.Predicate<Transition> where) {
        return TransitionTable.LINES.stream().anyMatch(where);
    }

    /** The page is written anew where the table changed; CI refuses a page that was not committed with it. */
    @Test
    void tableIsShownInTheDocumentation() throws IOException {
        String page = Files.readString(PAGE);
        String head = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        String shown = head + rendered();
        if (!page.equals(shown)) {
            Files.writeString(PAGE, shown);
        }
        assertThat(page).as("docs/case-file.md was not up to date; it is now").isEqualTo(shown);
    }

    private static String rendered() {
        StringBuilder text = new StringBuilder(
                "| Act | From | To | Who may | Needs | Clocks | Letter |\n" + "|---|---|---|---|---|---|---|\n");
        TransitionTable.LINES.forEach(line -> text.append("| ")
                .append(act(line))
                .append(" | ")
                .append(from(line))
                .append(" | ")
                .append(line.to().map(TransitionTableTest::said).orElse("stays"))
                .append(" | ")
                .append(said(line.who()))
                .append(" | ")
                .append(said(line.requires()))
                .append(" | ")
                .append(line.effects().stream().map(TransitionTableTest::effect).collect(Collectors.joining("; ")))
                .append(" | ")
                .append(line.letter().map(TransitionTableTest::said).orElse(""))
                .append(" |\n"));
        return text.toString();
    }

    private static String act(Transition line) {
        String act = line.lapse().map(lapse -> "clock ran out, " + said(lapse)).orElse(said(line.act()));
        String clocks = line.clocks().isEmpty() ? "" : " (" + said(line.clocks()) + ")";
        String when = line.when().isEmpty() ? "" : ", when " + said(line.when());
        return act + clocks + when;
    }

    private static String from(Transition line) {
        Set<Stage> others = EnumSet.complementOf(EnumSet.copyOf(line.from()));
        if (others.isEmpty()) {
            return "any stage";
        }
        return others.size() < 8 ? "any but " + said(others) : said(line.from());
    }

    private static String effect(Effect effect) {
        return switch (effect) {
            case Effect.Start(var clock) -> "starts " + said(clock);
            case Effect.Ensure(var clock) -> "starts " + said(clock) + " unless it runs";
            case Effect.Stop(var clock) -> "ends " + said(clock);
            case Effect.StopAll() -> "ends all";
            case Effect.Pause(var clock, var reason) -> "stops " + said(clock) + " (" + said(reason) + ")";
            case Effect.Resume(var reason) -> "resumes what stood still (" + said(reason) + ")";
            case Effect.AsSaid() -> "as the act says";
        };
    }

    private static String said(Set<? extends Enum<?>> values) {
        return values.stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(TransitionTableTest::said)
                .collect(Collectors.joining(", "));
    }

    private static String said(Enum<?> value) {
        return Stream.of(value.name().split("_"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
