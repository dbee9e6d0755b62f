package org.openaeo.platform.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import org.openaeo.platform.machines.Machines;
import org.openaeo.platform.people.People;
import org.openaeo.platform.security.NewPerson;
import org.openaeo.platform.security.Role;
import org.openaeo.platform.security.Scope;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * Every route against everybody who might come: visitors, each role alone, and a machine with each scope
 * alone, with real sessions and tokens. Who may is declared in {@code routes.txt}; a route that is not
 * there fails, and so does a line without its route.
 */
@WebTest
class RoutesTest {
    private static final String PASSWORD = "long enough for a test";
    private static final String VISITOR = "visitor";
    /** Stands for whatever a route has in braces; nothing is called so. */
    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

    private static final String DAY = "2026-01-05";
    private static final Pattern PARTS = Pattern.compile("(?<method>[A-Z]+) (?<path>/[^(]*)([(](?<body>.*)[)])?");

    private final Set<String> fallen = new TreeSet<>();
    private final MockMvc web;
    private final ApplicationContext context;
    private final People people;
    private final Machines machines;
    private final JdbcClient jdbc;

    RoutesTest(
            @Autowired MockMvc web,
            @Autowired ApplicationContext context,
            @Autowired People people,
            @Autowired Machines machines,
            @Autowired JdbcClient jdbc) {
        this.web = web;
        this.context = context;
        this.people = people;
        this.machines = machines;
        this.jdbc = jdbc;
    }

    /** Or the next test would find an administrator in a house that it takes for empty. */
    @AfterEach
    void nobodyStays() {
        people.all().stream()
                .filter(person -> person.signInName().startsWith("only-"))
                .forEach(person -> jdbc.sql("update platform.person set disabled = true where id = :id")
                        .param("id", person.id().value())
                        .update());
    }

    @Test
    void letInWhomTheTableSaysAndNobodyElse() throws Exception {
        var declared = declared();
        var routes = mapped();
        assertThat(routes).as("mapped, but not in routes.txt").isSubsetOf(declared.keySet());
        var letIn = new TreeMap<String, Set<String>>();
        for (var route : declared.keySet()) {
            letIn.put(route, new TreeSet<>());
        }
        for (var visitor : visitors().entrySet()) {
            for (var route : declared.keySet()) {
                if (comesIn(route, visitor.getValue())) {
                    letIn.get(route).add(visitor.getKey());
                }
            }
        }
        assertThat(lines(letIn)).containsExactlyElementsOf(lines(declared));
        assertThat(fallen).as("fall over when nothing is filled in").isEmpty();
    }

    @Test
    void noFormWorksWithoutItsToken() throws Exception {
        var signedIn = visitors();
        signedIn.keySet().removeAll(Stream.of(Scope.values()).map(Scope::value).toList());
        var forms = declared().keySet().stream()
                .filter(route -> route.startsWith("POST /") && !route.matches("POST /(api|oauth2)/.*"))
                .toList();
        for (var visitor : signedIn.values()) {
            for (var form : forms) {
                var answer = web.perform(visitor.in(asked(form))).andReturn().getResponse();
                TestSecurityContextHolder.clearContext();
                assertThat(answer.getStatus()).as(form).isEqualTo(403);
            }
        }
    }

    /** Of the routes that no controller maps, the table lists some; those that a controller does, it lists all. */
    @Test
    void theTableNamesNoControllerThatIsGone() throws Exception {
        var routes = mapped();
        assertThat(declared().keySet().stream().filter(route -> !isServedByFilterOrFile(route)))
                .as("in routes.txt, but not mapped")
                .isSubsetOf(routes);
    }

    private static boolean isServedByFilterOrFile(String route) {
        var path = route.substring(route.indexOf(' ') + 1);
        return Stream.of("/oauth2/", "/.well-known/", "/assets/", "/_static/", "/webjars/", "/swagger-ui/")
                        .anyMatch(path::startsWith)
                || route.equals("POST /sign-in")
                || path.endsWith("nothing-here");
    }

    private Set<String> mapped() {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RoutesTest::routes)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> routes(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        var bodies = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(type -> "(" + type + ")")
                .collect(Collectors.joining());
        return info.getPatternValues().stream()
                .filter(pattern -> !pattern.startsWith("/gallery/")) // the tests' own
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of("GET " + pattern + bodies)
                        : methods.stream().map(method -> method + " " + pattern + bodies));
    }

    /** How each adds to a request that it is they. */
    private interface Visitor {
        MockHttpServletRequestBuilder in(MockHttpServletRequestBuilder request);
    }

    private Map<String, Visitor> visitors() throws Exception {
        var visitors = new LinkedHashMap<String, Visitor>();
        visitors.put(VISITOR, request -> request);
        for (var role : Role.values()) {
            var session = session(role);
            visitors.put(role.name(), request -> request.session(session));
        }
        for (var scope : Scope.values()) {
            var token = token(scope);
            visitors.put(scope.value(), request -> request.header("Authorization", "Bearer " + token));
        }
        return visitors;
    }

    private MockHttpSession session(Role role) throws Exception {
        var person =
                people.ensure(new NewPerson("only-" + role, "Only " + role, Set.of(role), Optional.empty()), PASSWORD);
        people.enable(person);
        var answer = web.perform(
                post("/sign-in").with(csrf()).param("name", "only-" + role).param("password", PASSWORD));
        TestSecurityContextHolder.clearContext(); // the next request has only its session to show
        var session = answer.andReturn().getRequest().getSession();
        return (MockHttpSession) java.util.Objects.requireNonNull(session);
    }

    private String token(Scope scope) throws Exception {
        var machine = machines.register("Only " + scope, Set.of(scope));
        var answer = web.perform(post("/oauth2/token")
                .with(httpBasic(machine.clientId(), machine.secret()))
                .param("grant_type", "client_credentials")
                .param("scope", scope.value()));
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.access_token");
    }

    /** Whether the door opened; what is found behind it, or that nothing is there, is another matter. */
    private boolean comesIn(String route, Visitor visitor) throws Exception {
        try {
            return !isRefusal(web.perform(visitor.in(asked(route)).with(csrf()))
                    .andReturn()
                    .getResponse());
        } catch (ServletException e) {
            fallen.add(route + ": " + e.getCause());
            return true;
        } finally {
            TestSecurityContextHolder.clearContext();
        }
    }

    /** A request for that route with what any of them asks for, so that it gets as far as the door of the handler. */
    private static MockHttpServletRequestBuilder asked(String route) {
        var parts = PARTS.matcher(route);
        assertThat(parts.matches()).as(route).isTrue();
        var path = parts.group("path").replaceAll("[{][^}]*[}]", NOTHING).replace("/**", "");
        var request = request(HttpMethod.valueOf(parts.group("method")), path)
                .header("Idempotency-Key", NOTHING)
                .param("basedOn", "0")
                .param("identifier", NOTHING)
                .param("role", "importer")
                .param("day", DAY)
                .param("from", DAY)
                .param("to", DAY);
        var type = parts.group("body") == null ? MediaType.APPLICATION_JSON_VALUE : parts.group("body");
        return path.startsWith("/api/") ? request.contentType(type).content("{}") : request;
    }

    private static boolean isRefusal(MockHttpServletResponse answer) {
        var to = answer.getRedirectedUrl();
        return answer.getStatus() == 401 || answer.getStatus() == 403 || (to != null && to.endsWith("/sign-in"));
    }

    private static Map<String, Set<String>> declared() throws IOException {
        var table = new TreeMap<String, Set<String>>();
        var text = new ClassPathResource("routes/routes.txt").getContentAsString(StandardCharsets.UTF_8);
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            var words = line.strip().split("\\s+");
            var who = new ArrayList<String>();
            for (var i = 2; i < words.length; i++) {
                who.addAll(meant(words[i]));
            }
            assertThat(table.put(words[0] + " " + words[1], new TreeSet<>(who)))
                    .as("twice: %s", line)
                    .isNull();
        });
        return table;
    }

    private static Collection<String> meant(String word) {
        var people = Stream.of(Role.values()).map(Role::name).toList();
        var staff =
                Stream.of(Role.values()).filter(Role::isOfStaff).map(Role::name).toList();
        var machines = Stream.of(Scope.values()).map(Scope::value).toList();
        return switch (word) {
            case "everybody" ->
                Stream.of(List.of(VISITOR), people, machines)
                        .flatMap(List::stream)
                        .toList();
            case "people" -> staff;
            case "traders" -> List.of(Role.TRADER.name());
            case "machines" -> machines;
            case "nobody" -> List.of();
            default -> {
                assertThat(people.contains(word) || machines.contains(word))
                        .as(word)
                        .isTrue();
                yield List.of(word);
            }
        };
    }

    private static List<String> lines(Map<String, Set<String>> table) {
        return table.entrySet().stream()
                .map(entry -> entry.getKey() + " " + String.join(" ", entry.getValue()))
                .toList();
    }
}
