package org.openaeo.journey.targeting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

import com.microsoft.playwright.Download;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openaeo.journey.DemoWorld;
import org.openaeo.journey.browser.BrowserTest;
import org.openaeo.journey.browser.Stage;
import org.openaeo.journey.browser.Visit;
import org.openaeo.journey.browser.Visitor;
import org.openaeo.journey.people.Machine;
import org.openaeo.journey.people.Machine.Answer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The list, taken away as a file or read by a machine. */
@BrowserTest
class TakingAwayTest {
    private static final int DAYS = 7;
    /** A revocation bites within two seconds; the rest is for the machine that runs the test. */
    private static final Duration BITES = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void theListIsExportedInTheReadersLanguage(DemoWorld world, Stage stage) throws IOException {
        Visitor analyst = stage.visitor(Visit.to(world.address()).in("es"));
        analyst.signIn(DemoWorld.ANALYST, world.passwordOf(DemoWorld.ANALYST)).open("/clearance?office=all");

        Path csv = save(analyst, "clearance.list.csv", "list.csv");
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.getFirst()).contains(analyst.text("clearance.download.declaration"));
        assertThat(lines).hasSizeGreaterThan(1);

        Path xlsx = save(analyst, "clearance.list.xlsx", "list.xlsx");
        try (ZipFile workbook = new ZipFile(xlsx.toFile())) {
            assertThat(workbook.getEntry("xl/worksheets/sheet1.xml")).isNotNull();
        }
    }

    @Test
    void aMachineReadsTheListUntilItIsRevoked(DemoWorld world, Stage stage) {
        Visitor administrator = stage.visitor(Visit.to(world.address()));
        administrator.signIn(DemoWorld.ADMINISTRATOR, world.passwordOf(DemoWorld.ADMINISTRATOR));
        Machine machine = Machine.registered(administrator, world.address(), "Port system", List.of("TARGETING_READ"));
        administrator.expectSoundPage().expectAccessible();

        String token = machine.token();
        assertThat(IntStream.rangeClosed(1, DAYS)
                        .mapToObj(back ->
                                "/api/v1/inspection-list?day=" + world.today().minusDays(back))
                        .map(path -> machine.get(path, token))
                        .peek(answer -> assertThat(answer.status()).isEqualTo(200))
                        .mapToInt(answer -> answer.body().path("items").size())
                        .sum())
                .as("declarations chosen on the last days")
                .isPositive();
        LocalDate day = world.today();
        assertThat(machine.get("/api/v1/inspection-list?day=" + day, "no token").status())
                .isEqualTo(401);
        Answer refused = machine.post("/api/v1/declarations", token, "{}");
        assertThat(refused.status()).as("what its scopes do not reach").isEqualTo(403);

        administrator.button("machines.revoke").click();
        assertThat(administrator
                        .page()
                        .getByText(administrator.text("machines.revoked"))
                        .first())
                .isVisible();
        assertThat(machine.askForToken().status()).isEqualTo(401);
        await("the token from before")
                .atMost(BITES)
                .until(() ->
                        machine.get("/api/v1/inspection-list?day=" + day, token).status() == 401);
    }

    private Path save(Visitor visitor, String link, String name) {
        Download download =
                visitor.page().waitForDownload(() -> visitor.link(link).click());
        Path file = folder.resolve(name);
        download.saveAs(file);
        return file;
    }
}
