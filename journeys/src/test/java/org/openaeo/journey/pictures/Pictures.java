package org.openaeo.journey.pictures;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

import org.openaeo.journey.DemoWorld;
import org.openaeo.journey.House;
import org.openaeo.journey.browser.Screen;
import org.openaeo.journey.browser.Stage;
import org.openaeo.journey.browser.Visit;
import org.openaeo.journey.browser.Visitor;

/** Takes the pictures of the main pages, at a desk and on a phone, into {@code docs/pictures}. */
public final class Pictures {
    /** Where the demonstration's inspector works; the lists of one office make a better picture than all. */
    private static final String OFFICE = "XAPSO";

    /**
     * A picture to take.
     *
     * @param path where it is, or where the way to it begins
     * @param follow the link that leads on from there, as a selector; empty to stay
     */
    private record Shot(String name, String role, String path, String follow) {}

    private static final List<Shot> SHOTS = List.of(
            new Shot("sign-in", "", "/sign-in", ""),
            new Shot("list", DemoWorld.ANALYST, "/clearance?office=" + OFFICE, ""),
            new Shot("declaration", DemoWorld.ANALYST, "/clearance?office=" + OFFICE + "&sort=score", "table tbody a"),
            new Shot("results", DemoWorld.ANALYST, "/results", ""),
            new Shot("data", DemoWorld.ANALYST, "/data", ""),
            new Shot("train", DemoWorld.ANALYST, "/risk/models/train", ""),
            new Shot("model", DemoWorld.ANALYST, "/risk/models", "table tbody a"),
            new Shot("plan", DemoWorld.ANALYST, "/risk/plan", ""),
            new Shot("outcome", DemoWorld.INSPECTOR, "/clearance?state=open", "table tbody a"),
            new Shot("operators", DemoWorld.OFFICER, "/operators", ""),
            new Shot("operator", DemoWorld.OFFICER, "/operators?level=T3", "table tbody a"),
            new Shot("people", DemoWorld.ADMINISTRATOR, "/administration/people", ""),
            new Shot("machines", DemoWorld.ADMINISTRATOR, "/administration/machines", ""),
            new Shot("audit", DemoWorld.ADMINISTRATOR, "/administration/audit", ""));

    private Pictures() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(House.root().resolve("docs/pictures"));
        Path data = Files.createTempDirectory("openaeo-pictures");
        try (Stage stage = new Stage();
                DemoWorld world = DemoWorld.start(data, DemoWorld.FULL)) {
            for (Screen screen : Screen.values()) {
                for (Shot shot : SHOTS) {
                    Path file = folder.resolve(shot.name() + "-" + screen.width() + ".png");
                    take(stage, world, screen, shot, file);
                    System.out.println(House.root().relativize(file) + ": " + Files.size(file) / 1000 + " kB");
                }
            }
        }
    }

    private static void take(Stage stage, DemoWorld world, Screen screen, Shot shot, Path file) throws IOException {
        URI address = world.address();
        Visitor visitor = stage.visitor(Visit.to(address).on(screen));
        if (!shot.role().isEmpty()) {
            visitor.signIn(shot.role(), world.passwordOf(shot.role()));
        }
        visitor.open(shot.path());
        if (!shot.follow().isEmpty()) {
            visitor.open(visitor.paths(shot.follow()).getFirst());
        }
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        SmallPicture.write(
                visitor.page().screenshot(new Page.ScreenshotOptions().setFullPage(true)),
                screen.height() + screen.height() / 2,
                file);
        stage.clear();
    }
}
