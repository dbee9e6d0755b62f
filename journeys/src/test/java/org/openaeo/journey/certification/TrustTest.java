package org.openaeo.journey.certification;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.openaeo.journey.DemoWorld;
import org.openaeo.journey.browser.BrowserTest;
import org.openaeo.journey.browser.Stage;
import org.openaeo.journey.browser.Visit;
import org.openaeo.journey.browser.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A small enterprise earns trust and loses it: from its application on a phone to a grant, to what the grant changes at
 * the border, to an irregularity found there, to a suspension and the next declaration.
 *
 * <p>The last of all journeys, by {@link ClassOrderer.OrderAnnotation}: it takes the shared world some days ahead.
 */
@BrowserTest
@Order(Integer.MAX_VALUE)
class TrustTest {
    private static final String TIN = "XA77003";
    private static final String COMPANY = "Tejidos del Alba " + TIN;

    /** Where the demonstration's inspector works, and another. */
    private static final String OFFICE = "XAPSO";

    private static final String OTHER_OFFICE = "XALCT";

    @Test
    void isEarnedByTheBookAndSuspendedAtTheNextDeclaration(DemoWorld world, Stage stage) {
        String file = new Carrying(world, stage).toGrant(COMPANY, TIN);
        WorldTime time = WorldTime.of(world, stage);
        time.isNotDeceived();
        Visitor officer = of(DemoWorld.OFFICER, world, stage);

        time.goOn(4);
        officer.open(file).expectSoundPage();
        assertThat(officer.page().locator("main")).containsText(officer.text("certification.customs.stage.GRANTED"));
        time.goOn(2);
        officer.open(file).expectSoundPage();
        assertThat(officer.page().locator("main")).containsText(officer.text("certification.customs.stage.MONITORED"));

        Consignments consignments = Consignments.of(world);
        String trusted = consignments.lodgeAndDecide("77AL0000000001", TIN, OFFICE);
        Visitor inspector = of(DemoWorld.INSPECTOR, world, stage);
        showsTheNewTrust(inspector, trusted);
        find(inspector, trusted);

        String queue = "/certification?q=" + TIN;
        WorldTime.awaitLine(officer, queue, officer.text("certification.customs.stage.UNDER_REVIEW"));
        officer.expectSoundPage();
        officer.page().locator("table.worklist tbody a").first().click();
        assertThat(officer.page().locator("main"))
                .containsText(officer.text("certification.customs.trigger.COMPLIANCE_SIGNAL"));
        officer.expectSoundPage();

        suspend(new Desk(of(DemoWorld.DECIDER, world, stage), file));
        Visitor analyst = of(DemoWorld.ANALYST, world, stage);
        showsNoBenefit(analyst, consignments.lodgeAndDecide("77AL0000000002", TIN, OTHER_OFFICE));
    }

    private static Visitor of(String person, DemoWorld world, Stage stage) {
        return stage.visitor(Visit.to(world.address())).signIn(person, world.passwordOf(person));
    }

    private static void showsTheNewTrust(Visitor inspector, String declaration) {
        inspector.open("/clearance").expectSoundPage();
        assertThat(inspector
                        .page()
                        .locator("table.worklist tbody tr")
                        .filter(new Locator.FilterOptions().setHasText(COMPANY)))
                .containsText("Tier 1");
        inspector.open(declaration).expectSoundPage();
        assertThat(inspector.page().locator(".party").first()).containsText("Tier 1");
        assertThat(basis(inspector, "clearance.basis.trust")).containsText("Tier 1");
        assertThat(basis(inspector, "clearance.basis.benefits")).containsText("Fewer");
    }

    /** What the page says the decision was based on, by the key of its name. */
    private static Locator basis(Visitor visitor, String key) {
        return visitor.page()
                .locator(".govuk-summary-list__row")
                .filter(new Locator.FilterOptions().setHasText(visitor.text(key)))
                .locator("dd");
    }

    private static void find(Visitor inspector, String declaration) {
        inspector.open(declaration);
        inspector.field("clearance.result.irregular").check();
        inspector.button("clearance.outcome.continue").click();
        inspector.page().locator("input[name=kinds]").first().check();
        inspector.page().locator("input[name=revenue]").fill("4200");
        inspector.button("clearance.outcome.continue").click();
        inspector.button("clearance.outcome.record").click();
        assertThat(inspector.page().getByText(inspector.text("clearance.outcome.recorded")))
                .isVisible();
        inspector.expectSoundPage();
    }

    private static void suspend(Desk decider) {
        decider.act("suspend", it -> {
            assertThat(it.page().locator("aside .side--do")).containsText("Tier 1");
            Desk.choose(it, "suspension", "TIME_TO_REMEDY");
            it.page().locator("input[name=amount]").fill("30");
            it.page().locator("select[name=unit]").selectOption("DAYS");
            Desk.write(it, "Jewellery was declared below its value.");
        });
        decider.visitor().expectAccessible();
    }

    private static void showsNoBenefit(Visitor analyst, String declaration) {
        analyst.open(declaration).expectSoundPage();
        assertThat(analyst.page().locator(".party").first()).containsText("Suspended");
        assertThat(basis(analyst, "clearance.basis.trust")).containsText("Suspended");
        assertThat(basis(analyst, "clearance.basis.benefits")).hasText(analyst.text("clearance.basis.no-benefits"));
    }
}
