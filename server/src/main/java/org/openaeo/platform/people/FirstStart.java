package org.openaeo.platform.people;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints, on an empty house, the link through which the first administrator comes in. */
@Component
class FirstStart {
    private final FirstAdministrator first;

    FirstStart(FirstAdministrator first) {
        this.first = first;
    }

    @EventListener
    void whenReady(ApplicationReadyEvent ready) {
        if (first.isNeeded() && ready.getApplicationContext() instanceof WebServerApplicationContext web) {
            var server = web.getWebServer();
            if (server != null) {
                // Straight to the terminal and not into a log that is collected and kept.
                System.out.println("There is no administrator yet. Open this link, which works once, within "
                        + People.LINK_HOLDS.toHours() + " hours:\n  http://localhost:" + server.getPort()
                        + "/set-up?token=" + first.invite().value());
            }
        }
    }
}
