package org.openaeo.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.json.JsonMapper;

/** One who asks a server for pages, or sends to its interface, one request after the other. */
final class Browsing {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Browsing(URI address) {
        this.address = address;
    }

    /** The body of a page; anything but a page is an error. */
    String page(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET()).body();
    }

    void signIn(String name, String password) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page("/sign-in"));
        if (!token.find()) {
            throw new IOException("the sign-in page has no token");
        }
        String form = "name=" + encoded(name) + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1));
        HttpResponse<String> home = send(HttpRequest.newBuilder(address.resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (home.uri().getPath().startsWith("/sign-in")) {
            throw new IOException(name + " was not let in");
        }
    }

    /** A machine's token for a scope. */
    String token(String clientId, String secret, String scope) throws IOException, InterruptedException {
        String account = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + account)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + encoded(scope))));
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

    String post(String path, String token, String type, BodyPublisher body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", type)
                        .POST(body))
                .body();
    }

    /** The distinct links of a page that match, in the order of the page. */
    static List<String> links(String page, String pattern) {
        return Pattern.compile("href=\"(" + pattern + ")\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.header("Accept-Language", "en").build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
