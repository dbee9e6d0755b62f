package org.openaeo.journey.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import org.openaeo.journey.browser.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** A system that speaks to the server by its interface, with what an administrator handed over. */
public record Machine(URI server, String clientId, String secret, List<String> scopes) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An answer of the interface. */
    public record Answer(int status, JsonNode body) {}

    /** Has it registered on the administrator's page. */
    public static Machine registered(Visitor administrator, URI server, String name, List<String> scopes) {
        administrator.open("/administration/machines/new");
        administrator.field("people.name").fill(name);
        scopes.forEach(scope -> administrator.field("scope." + scope).check());
        administrator.button("machines.add.do").click();
        String secret = administrator.field("machines.secret").inputValue();
        String clientId = administrator.page().locator("dl dd").first().innerText();
        return new Machine(server, clientId, secret, scopes);
    }

    /** Asks for a token over all that the machine may do; it holds for some minutes. */
    public Answer askForToken() {
        String account = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        String wanted = scopes.stream()
                .map(scope -> scope.toLowerCase(Locale.ROOT).replace("_", "%3A"))
                .collect(Collectors.joining("+"));
        return send(HttpRequest.newBuilder(server.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + account)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=" + wanted)));
    }

    public String token() {
        Answer answer = askForToken();
        assertThat(answer.status()).as("answer to %s", clientId).isEqualTo(200);
        return answer.body().path("access_token").asString();
    }

    public Answer get(String path, String token) {
        return send(authorized(path, token).GET());
    }

    public Answer post(String path, String token, String json) {
        return send(authorized(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder authorized(String path, String token) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(
                    request.header("Accept", "application/json").build(), HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            return new Answer(response.statusCode(), body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
