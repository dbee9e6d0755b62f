package org.openaeo.journey.targeting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.openaeo.journey.DemoWorld;
import org.openaeo.journey.browser.BrowserTest;
import org.openaeo.journey.browser.Screen;
import org.openaeo.journey.browser.Stage;
import org.openaeo.journey.browser.Visit;
import org.openaeo.journey.browser.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page that a role reaches from its menu is sound on every screen and keeps to the accessibility rules. */
@BrowserTest
class SoundPagesTest {
    /** What is only reached by a form or a button. */
    private static final List<String> BESIDES = List.of(
            "/",
            "/account",
            "/work",
            "/risk/models/train",
            "/risk/models/upload",
            "/risk/plan/edit",
            "/operators/new",
            "/applicant/companies/new");

    /** What a page lists, what that lists, and what a case file offers to do. */
    private static final List<String> BEHIND = List.of(
            "main table tbody a",
            "main .govuk-task-list a",
            "main .govuk-task-list a",
            "aside .side--do a[href*='/acts/']");

    static Stream<Arguments> rolesAndScreens() {
        return Stream.of(
                        DemoWorld.ANALYST,
                        DemoWorld.INSPECTOR,
                        DemoWorld.OFFICER,
                        DemoWorld.VALIDATOR,
                        DemoWorld.DECIDER,
                        DemoWorld.TRADER,
                        DemoWorld.ADMINISTRATOR)
                .flatMap(role -> Stream.of(Screen.values()).map(screen -> Arguments.of(role, screen)));
    }

    @ParameterizedTest
    @MethodSource("rolesAndScreens")
    void everyPageOfTheMenuAndTheFirstBehindIt(String role, Screen screen, DemoWorld world, Stage stage) {
        // The rules take their time: on the phone the longest menu is enough, and those who come by phone.
        boolean closely = screen == Screen.DESK || role.equals(DemoWorld.ANALYST) || role.equals(DemoWorld.TRADER);
        Visitor visitor = stage.visitor(Visit.to(world.address()).on(screen));
        visitor.signIn(role, world.passwordOf(role));
        List<String> pages = new ArrayList<>(visitor.paths(".masthead__menu a"));
        assertThat(pages).as("the menu of %s", role).isNotEmpty();
        for (String path : pages) {
            look(visitor.open(path), closely);
            lookBehind(visitor, closely);
        }
        for (String path : BESIDES) {
            if (visitor.ask(path) == 200) {
                look(visitor, closely);
            }
        }
    }

    /** Follows the first of what the page lists, and from a case file the first that it offers to do. */
    private static void lookBehind(Visitor visitor, boolean closely) {
        for (String links : BEHIND) {
            List<String> behind = visitor.paths(links);
            if (!behind.isEmpty()) {
                look(visitor.open(behind.getFirst()), closely);
            }
        }
    }

    private static void look(Visitor visitor, boolean closely) {
        visitor.expectSoundPage();
        if (closely) {
            visitor.expectAccessible();
        }
    }
}
