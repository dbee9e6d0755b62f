package org.openaeo.journey.targeting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/**
 * Every kind of page that a role reaches by links is there, sound on every screen, keeps to the accessibility rules and
 * can be used by the keyboard alone.
 */
@BrowserTest
class SoundPagesTest {
    /** What is only reached by a form or a button. */
    private static final List<String> BESIDES = List.of("/", "/account", "/work");

    private static final String LINKS = ".masthead__menu a, #main a[href^='/'], footer a";

    /** Looking closely takes its time, and roles see most kinds of pages in the same way: each is looked at once. */
    private static final Set<String> SEEN_CLOSELY = new HashSet<>();

    static Stream<Arguments> rolesAndScreens() {
        return Stream.of(
                        DemoWorld.TRADER,
                        DemoWorld.VALIDATOR,
                        DemoWorld.DECIDER,
                        DemoWorld.OFFICER,
                        DemoWorld.ANALYST,
                        DemoWorld.INSPECTOR,
                        DemoWorld.ADMINISTRATOR)
                .flatMap(role -> Stream.of(Screen.values()).map(screen -> Arguments.of(role, screen)));
    }

    @ParameterizedTest
    @MethodSource("rolesAndScreens")
    void everyKindOfPageThatARoleReaches(String role, Screen screen, DemoWorld world, Stage stage) {
        Visitor visitor = stage.visitor(Visit.to(world.address()).on(screen));
        visitor.signIn(role, world.passwordOf(role));
        Deque<String> ways = new ArrayDeque<>(BESIDES);
        Set<String> kinds = new HashSet<>();
        List<String> faults = new ArrayList<>();
        while (!ways.isEmpty()) {
            String path = ways.removeFirst();
            if (kinds.add(kind(path)) && isThere(visitor, path, faults)) {
                look(visitor, screen, faults);
                ways.addAll(visitor.paths(LINKS));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(kinds).as("what %s reaches", role).hasSizeGreaterThan(BESIDES.size());
    }

    /** A path without what tells two pages of the same kind apart. */
    private static String kind(String path) {
        return path.replaceAll("[?#].*", "").replaceAll("[^/]*[0-9][^/]*", "0");
    }

    /** Whether it is a page; a file to take away is none. What leads nowhere is a failure. */
    private static boolean isThere(Visitor visitor, String path, List<String> faults) {
        int status = visitor.ask(path);
        boolean mayNot = status == 403 && BESIDES.contains(path);
        if (status != 200 && status != Visitor.A_FILE && !mayNot) {
            faults.add(path + " answers " + status);
        }
        return status == 200;
    }

    private static void look(Visitor visitor, Screen screen, List<String> faults) {
        note(faults, visitor::expectSoundPage);
        if (screen == Screen.DESK && SEEN_CLOSELY.add(kind(visitor.path()))) {
            note(faults, visitor::expectReachableByKeyboard);
            note(faults, visitor::expectAccessible);
        }
    }

    /** The faults of all pages are told together. */
    private static void note(List<String> faults, Runnable look) {
        try {
            look.run();
        } catch (AssertionError fault) {
            faults.add(fault.getMessage());
        }
    }
}
