package org.openaeo.journey.people;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.openaeo.journey.Server;
import org.openaeo.journey.browser.Stage;
import org.openaeo.journey.browser.Visit;
import org.openaeo.journey.browser.Visitor;

/** A server as an administration starts it: nobody in it but the administrator who came by the printed link. */
public record NewHouse(Server server, String setUpPath) implements AutoCloseable {
    public static final String ADMINISTRATOR = "maria.quispe";
    public static final String PASSWORD = "four llamas cross a bridge";

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/set-up\\?token=\\S+)");
    private static final List<String> OTHER_ROLES = List.of("ANALYST", "INSPECTOR", "AEO_OFFICER");

    public static NewHouse start(Path data) {
        Server server = Server.start("serve", data, Map.of());
        return new NewHouse(server, server.await(LINK).group(1));
    }

    public URI address() {
        return server.address();
    }

    /** Comes by the printed link and makes the first account. */
    public Visitor setUp(Stage stage) {
        Visitor visitor = stage.visitor(Visit.to(address())).open(setUpPath).expectSoundPage();
        visitor.field("people.name").fill("María Quispe");
        visitor.field("people.sign-in-name").fill(ADMINISTRATOR);
        visitor.field("password.new").fill(PASSWORD);
        visitor.field("password.again").fill(PASSWORD);
        visitor.button("set-up.do").click();
        return visitor;
    }

    public Visitor administrator(Stage stage) {
        return stage.visitor(Visit.to(address())).signIn(ADMINISTRATOR, PASSWORD);
    }

    /** The administrator after having taken all other roles too, as in a house of one. */
    public Visitor inEveryRole(Stage stage) {
        Visitor administrator = administrator(stage).open("/administration/people");
        administrator.page().getByText("María Quispe").last().click();
        OTHER_ROLES.forEach(role -> administrator.field("role." + role).check());
        administrator.button("people.save").click();
        return administrator.signIn(ADMINISTRATOR, PASSWORD);
    }

    @Override
    public void close() {
        server.close();
    }
}
