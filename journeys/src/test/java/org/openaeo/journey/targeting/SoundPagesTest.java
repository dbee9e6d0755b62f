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
            "/", "/account", "/work", "/risk/models/train", "/risk/models/upload", "/risk/plan/edit", "/operators/new");

    static Stream<Arguments> rolesAndScreens() {
        return Stream.of(DemoWorld.ANALYST, DemoWorld.INSPECTOR, DemoWorld.OFFICER, DemoWorld.ADMINISTRATOR)
                .flatMap(role -> Stream.of(Screen.values()).map(screen -> Arguments.of(role, screen)));
    }

    @ParameterizedTest
    @MethodSource("rolesAndScreens")
    void everyPageOfTheMenuAndTheFirstBehindIt(String role, Screen screen, DemoWorld world, Stage stage) {
        // The rules take their time: on the phone one role is enough, whose menu is the longest.
        boolean closely = screen == Screen.DESK || role.equals(DemoWorld.ANALYST);
        Visitor visitor = stage.visitor(Visit.to(world.address()).on(screen));
        visitor.signIn(role, world.passwordOf(role));
        List<String> pages = new ArrayList<>(visitor.paths(".masthead__menu a"));
        assertThat(pages).as("the menu of %s", role).isNotEmpty();
        for (String path : pages) {
            look(visitor.open(path), closely);
            List<String> behind = visitor.paths("main table tbody a");
            if (!behind.isEmpty()) {
                look(visitor.open(behind.getFirst()), closely);
            }
        }
        for (String path : BESIDES) {
            if (visitor.ask(path) == 200) {
                look(visitor, closely);
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
