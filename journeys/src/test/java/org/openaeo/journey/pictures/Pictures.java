package org.openaeo.journey.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

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

    private static final int DOTS_PER_INCH = 80;

    /**
     * A picture to take.
     *
     * @param path where it is, or where the way to it begins
     * @param follow the links that lead on from there one after the other, as selectors
     */
    private record Shot(String name, String role, String path, List<String> follow) {
        Shot(String name, String role, String path, String... follow) {
            this(name, role, path, List.of(follow));
        }
    }

    private static final String A_VISIT = "table tbody tr:last-child a";
    private static final String A_DRAFTING_COMPANY = "main .govuk-task-list a";
    private static final String A_CASE = "main a[href^='/applicant/cases/']";
    private static final String CERTIFICATES = "main a[href^='/certification/certificates/']";

    private static final List<Shot> SHOTS = List.of(
            new Shot("sign-in", "", "/sign-in"),
            new Shot("list", DemoWorld.ANALYST, "/clearance?office=" + OFFICE),
            new Shot("declaration", DemoWorld.ANALYST, "/clearance?office=" + OFFICE + "&sort=score", "table tbody a"),
            new Shot("results", DemoWorld.ANALYST, "/results"),
            new Shot("data", DemoWorld.ANALYST, "/data"),
            new Shot("train", DemoWorld.ANALYST, "/risk/models/train"),
            new Shot("model", DemoWorld.ANALYST, "/risk/models", "table tbody a"),
            new Shot("plan", DemoWorld.ANALYST, "/risk/plan"),
            new Shot("outcome", DemoWorld.INSPECTOR, "/clearance?state=open", "table tbody a"),
            new Shot("operators", DemoWorld.OFFICER, "/operators"),
            new Shot("operator", DemoWorld.OFFICER, "/operators?level=T3", "table tbody a"),
            new Shot("queue", DemoWorld.OFFICER, "/certification"),
            new Shot("case", DemoWorld.OFFICER, "/certification?desk=all&stage=REMEDIATION", "table tbody a"),
            new Shot("visit", DemoWorld.VALIDATOR, "/certification/visits", A_VISIT, "main a[href*='/sites/']"),
            new Shot("tasks", DemoWorld.TRADER, "/applicant", A_DRAFTING_COMPANY, A_CASE),
            new Shot(
                    "question",
                    DemoWorld.TRADER,
                    "/applicant",
                    A_DRAFTING_COMPANY,
                    A_CASE,
                    "main a[href*='/questions/']"),
            new Shot("position", DemoWorld.TRADER, "/applicant", A_DRAFTING_COMPANY, A_CASE, "a[href$='/position']"),
            new Shot("crosswalk", DemoWorld.OFFICER, "/standards/crosswalk?from=SAFE/2021&to=EU/2016"),
            new Shot("time", DemoWorld.ADMINISTRATOR, "/demonstration/time"),
            new Shot("people", DemoWorld.ADMINISTRATOR, "/administration/people"),
            new Shot("machines", DemoWorld.ADMINISTRATOR, "/administration/machines"),
            new Shot("audit", DemoWorld.ADMINISTRATOR, "/administration/audit"));

    /** A certificate is paper: a picture of its page. */
    private static final Shot CERTIFICATE = new Shot(
            "certificate", DemoWorld.OFFICER, "/certification?desk=all&stage=MONITORED", "table tbody a", CERTIFICATES);

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
                    told(file);
                }
            }
            Path file = folder.resolve(CERTIFICATE.name() + ".png");
            takePaper(stage, world, file);
            told(file);
        }
    }

    private static void told(Path file) throws IOException {
        System.out.println(House.root().relativize(file) + ": " + Files.size(file) / 1000 + " kB");
    }

    private static void take(Stage stage, DemoWorld world, Screen screen, Shot shot, Path file) throws IOException {
        Visitor visitor = come(stage, world, screen, shot);
        shot.follow().forEach(link -> visitor.open(visitor.paths(link).getFirst()));
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        SmallPicture.write(
                visitor.page().screenshot(new Page.ScreenshotOptions().setFullPage(true)),
                screen.height() + screen.height() / 2,
                file);
        stage.clear();
    }

    private static Visitor come(Stage stage, DemoWorld world, Screen screen, Shot shot) {
        Visitor visitor = stage.visitor(Visit.to(world.address()).on(screen));
        if (!shot.role().isEmpty()) {
            visitor.signIn(shot.role(), world.passwordOf(shot.role()));
        }
        return visitor.open(shot.path());
    }

    private static void takePaper(Stage stage, DemoWorld world, Path file) throws IOException {
        Visitor visitor = come(stage, world, Screen.DESK, CERTIFICATE);
        visitor.open(visitor.paths(CERTIFICATE.follow().getFirst()).getFirst());
        String path = visitor.paths(CERTIFICATE.follow().getLast()).getFirst();
        byte[] pdf = visitor.page()
                .request()
                .get(world.address().resolve(path).toString())
                .body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage paper = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(paper, "png", png);
            SmallPicture.write(png.toByteArray(), paper.getHeight(), file);
        }
        stage.clear();
    }
}
