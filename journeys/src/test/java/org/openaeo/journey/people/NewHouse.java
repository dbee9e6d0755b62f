package org.openaeo.journey.people;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import org.openaeo.journey.Server;
import org.openaeo.journey.browser.Stage;
import org.openaeo.journey.browser.Visit;
import org.openaeo.journey.browser.Visitor;

/** A server as an administration starts it: nobody in it but the administrator who came by the printed link. */
record NewHouse(Server server, String setUpPath) implements AutoCloseable {
    static final String ADMINISTRATOR = "maria.quispe";
    static final String PASSWORD = "four llamas cross a bridge";

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/set-up\\?token=\\S+)");

    static NewHouse start(Path data) {
        Server server = Server.start("serve", data, Map.of());
        return new NewHouse(server, server.await(LINK).group(1));
    }

    /** Comes by the printed link and makes the first account, in a language. */
    Visitor setUp(Stage stage, Visit visit) {
        Visitor visitor = stage.visitor(visit).open(setUpPath).expectSoundPage().expectAccessible();
        visitor.field("people.name").fill("María Quispe");
        visitor.field("people.sign-in-name").fill(ADMINISTRATOR);
        visitor.field("password.new").fill(PASSWORD);
        visitor.field("password.again").fill(PASSWORD);
        visitor.button("set-up.do").click();
        return visitor;
    }

    Visitor administrator(Stage stage) {
        return stage.visitor(Visit.to(server.address())).signIn(ADMINISTRATOR, PASSWORD);
    }

    @Override
    public void close() {
        server.close();
    }
}
