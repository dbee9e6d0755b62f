package org.openaeo.journey.certification;

import com.microsoft.playwright.Locator;

import org.openaeo.journey.DemoWorld;
import org.openaeo.journey.browser.Screen;
import org.openaeo.journey.browser.Stage;
import org.openaeo.journey.browser.Visit;
import org.openaeo.journey.browser.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An application that a small enterprise makes on a phone, carried to a grant with one finding remedied on the way. */
record Carrying(DemoWorld world, Stage stage) {

    /** @return where customs has the case file */
    String toGrant(String company, String tin) {
        Visitor trader = stage.visitor(
                        Visit.to(world.address()).on(Screen.PHONE).in("es"))
                .signIn(DemoWorld.TRADER, world.passwordOf(DemoWorld.TRADER));
        Applicant applicant = new Applicant(trader);
        String application = applicant.begin(applicant.register(company, tin), "MSME");
        applicant.answer(application);
        applicant.submit(application);
        String file = application.replace("/applicant/cases", "/certification");

        accept(Desk.of(DemoWorld.OFFICER, file, world, stage));
        Desk validator = Desk.of(DemoWorld.VALIDATOR, file, world, stage);
        visit(validator);
        remedy(trader, application);
        validator.act(
                "close-finding",
                it -> it.page().locator("input[name=finding]").first().check());
        recommend(validator);
        grant(Desk.of(DemoWorld.DECIDER, file, world, stage));

        trader.open(application).expectSoundPage();
        assertThat(trader.page().locator("main")).containsText(trader.text("certification.applicant.stage.GRANTED"));
        return file;
    }

    private static void remedy(Visitor trader, String application) {
        trader.open(application + "/acts/report-remedy").expectSoundPage();
        trader.page().locator("input[name=finding]").first().check();
        trader.page().locator("textarea[name=text]").fill("La valla está reparada; véase la factura.");
        trader.button("certification.applicant.send").click();
        trader.expectSoundPage();
    }

    private void accept(Desk officer) {
        officer.act("accept", it -> Desk.choose(it, "operator", "new"));
        officer.act("map-risks", it -> {
            Desk.choose(it, "risk", "LOW");
            Desk.write(it, "Small, known trade.");
        });
        officer.act("plan-visit", it -> {
            it.page().locator("input[name=sites]").first().check();
            Desk.choose(it, "visitKind", "ON_SITE");
            it.page().locator("input[name=begins]").fill(world.today().plusDays(1) + "T09:00");
            it.page().locator("input[name=ends]").fill(world.today().plusDays(1) + "T15:00");
        });
        officer.visitor().expectAccessible();
    }

    private static void visit(Desk validator) {
        validator.cannot("begin-visit", it -> {});
        validator.act("begin-visit", it -> Desk.choose(it, "agreed", "yes"));
        Visitor visitor = validator.visitor();
        visitor.page().locator("aside a[href^='/certification/visits/']").click();
        visitor.expectSoundPage();
        visitor.page().locator("a[href*='/sites/']").first().click();
        visitor.expectSoundPage();
        Locator looked = visitor.page().locator("details.look").first();
        looked.locator("summary").first().click();
        looked.locator("input[name=verdict][value=NOT_MET]").check();
        looked.getByText(visitor.text("certification.finding.add")).click();
        looked.locator("select[name=grade]").selectOption("MINOR");
        looked.locator("textarea[name=finding]").fill("The fence has a gap.");
        looked.locator("form > button").click();
        visitor.page().waitForLoadState();
        visitor.open(validator.file());
        validator.act("end-visit", it -> {});
        assertThat(visitor.page().locator("#findings")).containsText("The fence has a gap.");
    }

    private static void recommend(Desk validator) {
        validator.act("recommend", it -> {
            Desk.choose(it, "recommendation", "GRANT");
            Desk.write(it, "All is met.");
        });
    }

    private static void grant(Desk decider) {
        decider.act("grant", it -> {
            it.page().locator("select[name=conferrals]").selectOption("MSME|STEP2");
            Desk.write(it, "The criteria are met.");
        });
        decider.visitor().expectAccessible();
    }
}
