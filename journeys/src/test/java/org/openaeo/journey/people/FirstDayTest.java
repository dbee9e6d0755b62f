package org.openaeo.journey.people;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.openaeo.journey.browser.BrowserTest;
import org.openaeo.journey.browser.Screen;
import org.openaeo.journey.browser.Stage;
import org.openaeo.journey.browser.Visit;
import org.openaeo.journey.browser.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A new server: its first administrator comes in and lets others in. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstDayTest {
    private static final String NEW_PASSWORD = "seven boats leave at noon";

    /** Those that are there without declarations and models. */
    private static final List<String> PAGES = List.of(
            "/administration/people",
            "/administration/people/new",
            "/administration/machines",
            "/administration/machines/new",
            "/administration/mail",
            "/administration/audit",
            "/operators",
            "/standards",
            "/standards/crosswalk",
            "/standards/programme",
            "/standards/programme/versions",
            "/standards/programme/new",
            "/standards/drafts",
            "/account",
            "/work");

    private NewHouse house;

    @BeforeAll
    void comeByThePrintedLink(@TempDir Path folder, Stage stage) {
        house = NewHouse.start(folder.resolve("data"));
        Visitor first = house.setUp(stage);
        assertThat(first.page().getByText(first.text("sign-in.ready"))).isVisible();
    }

    @AfterAll
    void end() {
        house.close();
    }

    @Test
    void theLinkWorksOnce(Stage stage) {
        Visitor second = stage.visitor(visit());
        assertThat(second.ask(house.setUpPath())).isEqualTo(404);
        assertThat(second.heading()).hasText(second.text("error.404.title"));
        second.expectSoundPage().expectAccessible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void signsInAndOutInEveryLanguage(String language, Stage stage) {
        Visitor visitor = stage.visitor(visit().in(language))
                .open("/sign-in")
                .expectSoundPage()
                .expectAccessible();
        assertThat(visitor.heading()).hasText(visitor.text("sign-in.title"));
        visitor.signIn(NewHouse.ADMINISTRATOR, NewHouse.PASSWORD).expectSoundPage();
        visitor.button("page.sign-out").first().click();
        assertThat(visitor.page().getByText(visitor.text("sign-in.out"))).isVisible();
        visitor.open("/").expectSoundPage();
        assertThat(visitor.heading()).hasText(visitor.text("sign-in.title"));
    }

    @Test
    void theLanguageIsChosenOnThePageAndStays(Stage stage) {
        Visitor visitor = stage.visitor(visit()).open("/sign-in");
        visitor.named(AriaRole.LINK, "español").first().click();
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "es");
        visitor.open("/sign-in");
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "es");
    }

    @Test
    void aWrongPasswordIsSaidAndNothingMore(Stage stage) {
        Visitor visitor = stage.visitor(visit()).open("/sign-in");
        visitor.field("sign-in.name").fill("nobody");
        visitor.field("sign-in.password").fill("no password");
        visitor.button("sign-in.do").click();
        assertThat(visitor.link("sign-in.failed")).isVisible();
        visitor.expectSoundPage().expectAccessible();
    }

    @Test
    void signsInWithoutJavaScript(Stage stage) {
        Visitor visitor = stage.visitor(visit().withoutJavaScript());
        visitor.signIn(NewHouse.ADMINISTRATOR, NewHouse.PASSWORD)
                .open("/administration/people")
                .expectSoundPage();
        visitor.button("page.sign-out").first().click();
        assertThat(visitor.page().getByText(visitor.text("sign-in.out"))).isVisible();
    }

    @Test
    void signsInByTheKeyboardAlone(Stage stage) {
        Visitor visitor = stage.visitor(visit()).open("/sign-in");
        visitor.tabTo(visitor.field("sign-in.name"));
        visitor.page().keyboard().type(NewHouse.ADMINISTRATOR);
        visitor.tabTo(visitor.field("sign-in.password"));
        visitor.page().keyboard().type(NewHouse.PASSWORD);
        visitor.page().keyboard().press("Enter");
        assertThat(visitor.page().locator(".person").first()).isVisible();
        visitor.tabTo(visitor.button("page.sign-out").first());
        visitor.page().keyboard().press("Enter");
        assertThat(visitor.page().getByText(visitor.text("sign-in.out"))).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"INSPECTOR, es, DESK", "AEO_OFFICER, fr, PHONE"})
    void aPersonComesByInvitation(String role, String language, Screen screen, Stage stage) {
        String name = "new." + role.toLowerCase(Locale.ROOT);
        String link = invite(house.administrator(stage), role, name);

        Visitor invited = stage.visitor(visit().in(language).on(screen));
        invited.open(pathOf(link)).expectSoundPage().expectAccessible();
        invited.field("password.new").fill(NEW_PASSWORD);
        invited.field("password.again").fill(NEW_PASSWORD);
        invited.button("invitation.do").click();
        assertThat(invited.page().getByText(invited.text("sign-in.ready"))).isVisible();
        invited.signIn(name, NEW_PASSWORD).expectSoundPage();
        invited.open("/account").expectSoundPage();
        assertThat(invited.page().locator("dl")).containsText(invited.text("role." + role));

        assertThat(invited.ask("/administration/people")).isEqualTo(403);
        assertThat(invited.heading()).hasText(invited.text("error.403.title"));
        invited.expectSoundPage();
        assertThat(invited.ask(pathOf(link))).as("the link once more").isEqualTo(404);
    }

    @Test
    void aDisabledPersonIsShownTheDoorAtTheNextClick(Stage stage) {
        Visitor administrator = house.administrator(stage);
        String link = invite(administrator, "ANALYST", "new.analyst");
        Visitor analyst = stage.visitor(visit()).open(pathOf(link));
        analyst.field("password.new").fill(NEW_PASSWORD);
        analyst.field("password.again").fill(NEW_PASSWORD);
        analyst.button("invitation.do").click();
        analyst.signIn("new.analyst", NEW_PASSWORD);

        administrator.button("people.disable").click();
        assertThat(administrator.page().getByText(administrator.text("people.disabled")))
                .isVisible();
        administrator.expectSoundPage();
        analyst.open("/account");
        assertThat(analyst.heading()).hasText(analyst.text("sign-in.title"));
    }

    @ParameterizedTest
    @EnumSource
    void theAdministratorsPagesAreSoundOnEveryScreen(Screen screen, Stage stage) {
        Visitor administrator = stage.visitor(visit().on(screen)).signIn(NewHouse.ADMINISTRATOR, NewHouse.PASSWORD);
        for (String path : PAGES) {
            administrator.open(path).expectSoundPage().expectAccessible();
        }
    }

    private Visit visit() {
        return Visit.to(house.address());
    }

    /** Adds a person with a role and returns the link to hand over. */
    private static String invite(Visitor administrator, String role, String signInName) {
        administrator.open("/administration/people/new");
        administrator.field("people.name").fill("Person " + signInName);
        administrator.field("people.sign-in-name").fill(signInName);
        administrator.field("role." + role).check();
        administrator.button("people.add.do").click();
        assertThat(administrator.heading()).hasText("Person " + signInName);
        administrator.expectSoundPage().expectAccessible();
        return administrator.field("people.link").inputValue();
    }

    private static String pathOf(String link) {
        URI uri = URI.create(link);
        return uri.getPath() + "?" + uri.getQuery();
    }
}
