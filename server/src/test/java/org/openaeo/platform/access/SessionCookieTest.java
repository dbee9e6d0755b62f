package org.openaeo.platform.access;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.openaeo.platform.people.People;
import org.openaeo.platform.security.NewPerson;
import org.openaeo.platform.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** What a real server tells a browser to do with the session, directly and behind a proxy that ends TLS. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SessionCookieTest {
    private static final String PASSWORD = "long enough for a test";

    @LocalServerPort
    private int port;

    @Test
    void keepsTheCookieFromScriptsAndForeignSites() throws Exception {
        var answer = ask();
        assertThat(cookie(answer)).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    }

    @Test
    void behindAProxyWithTlsTheCookieGoesByTlsOnly() throws Exception {
        var answer = ask("X-Forwarded-Proto", "https", "X-Forwarded-For", "192.0.2.7");
        assertThat(cookie(answer)).contains("HttpOnly", "SameSite=Lax", "Secure");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void signingInGivesTheSessionANewIdSoThatNobodyWhoPlantedTheOldOneComesAlong(@Autowired People people)
            throws Exception {
        people.ensure(new NewPerson("ana", "Ana", Set.of(Role.ANALYST), Optional.empty()), PASSWORD);
        var door = ask();
        var before = cookie(door).getFirst();
        var form = "name=ana&password=" + encoded(PASSWORD) + "&_csrf=" + encoded(token(door.body()));
        var signedIn = send(request()
                .header("Cookie", before)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        var after = cookie(signedIn).getFirst();
        assertThat(after).isNotEqualTo(before);
        assertThat(send(account(before)).headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in");
        assertThat(send(account(after)).statusCode()).isEqualTo(200);
    }

    private HttpRequest.Builder account(String cookie) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/account"))
                .header("Cookie", cookie);
    }

    private static String token(String page) {
        var found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> ask(String... headers) throws Exception {
        return send(headers.length == 0 ? request() : request().headers(headers));
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static List<String> cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("openaeo-session="))
                .flatMap(cookie -> Arrays.stream(cookie.split("; *")))
                .toList();
    }
}
