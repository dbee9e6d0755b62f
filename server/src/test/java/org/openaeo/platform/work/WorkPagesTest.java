package org.openaeo.platform.work;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.openaeo.platform.start.InstanceLock;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
@Import(WorkPagesTest.Kinds.class)
class WorkPagesTest {
    /** A text with an argument, which titles are. */
    private static final String TITLE = "people.signs-in";

    private static final Map<String, String> TITLED = Map.of("title", "March’s rows");

    @Autowired
    private MockMvc web;

    @Autowired
    private TriedWork tried;

    @Autowired
    private WorkStore store;

    @Autowired
    private Uploads uploads;

    @Autowired
    private InstanceLock lock;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    /** The kind that is tried. */
    @TestConfiguration
    static class Kinds {
        @Bean
        TriedWork tried() {
            return new TriedWork();
        }
    }

    @BeforeEach
    void nothingYet() {
        jdbc.sql("delete from platform.work").update();
    }

    @Test
    void showsHowFarItIsAndLoadsItselfAgainWithoutScripts() throws Exception {
        var id = running("person:ana");
        store.hear(id, "read", 1500, 3000, clock.instant());
        web.perform(get("/work/" + id).with(analyst("ana")))
                .andExpect(content()
                        .string(allOf(
                                containsString("<h1 class=\"heading__title\">Signs in as March’s rows</h1>"),
                                containsString("read, 1\u00a0500 of 3\u00a0000"),
                                containsString("<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>"),
                                containsString("action=\"/work/" + id + "/stop\""))));
        web.perform(get("/work/" + id).with(analyst("ana")).header("HX-Request", "true"))
                .andExpect(content().string(allOf(containsString("1\u00a0500"), not(containsString("<html")))));
        web.perform(get("/work").with(analyst("ana"))).andExpect(content().string(containsString("March’s rows")));
    }

    @Test
    void stopsWhenAsked() throws Exception {
        var never = new CompletableFuture<Void>();
        tried.does(context -> TriedWork.until(never, context));
        var id = added("person:ana", TriedWork.KIND, null, lock.instance());
        tried.begun();
        web.perform(post("/work/" + id + "/stop").with(analyst("ana")).with(csrf()))
                .andExpect(redirectedUrl("/work/" + id));
        Awaitility.await().until(() -> store.find(id).orElseThrow().state() == WorkState.CANCELLED);
        web.perform(post("/work/" + id + "/stop").with(analyst("ana")).with(csrf()))
                .andExpect(flash().attribute("notice", "It had ended before it could be stopped."));
    }

    @Test
    void tellsOnEveryPageWhatWasInterruptedToThoseWhoMayRunItAgain() throws Exception {
        var id = interrupted(TriedWork.KIND, null);
        var sentence = "Interrupted when the server stopped: Signs in as March’s rows. You can run it again.";
        // What the notices remember of an earlier test is forgotten after a second.
        Awaitility.await()
                .untilAsserted(() -> web.perform(get("/work").with(analyst("ines")))
                        .andExpect(content()
                                .string(allOf(containsString(sentence), containsString("href=\"/work/" + id)))));
        web.perform(get("/work").with(user("luis").roles("INSPECTOR")))
                .andExpect(content().string(not(containsString("Interrupted when"))));
        web.perform(get("/sign-in")).andExpect(content().string(not(containsString("Interrupted when"))));
        web.perform(get("/work?lang=fr").with(analyst("ines")))
                .andExpect(content().string(containsString("Interrompu par l’arrêt du serveur")));
    }

    @Test
    void workOfAKindThatIsNoLongerKnownBreaksNoPage() throws Exception {
        interrupted("platform.forgotten", null);
        web.perform(get("/work").with(user("ada").roles("ADMINISTRATOR"))).andExpect(status().isOk());
    }

    @Test
    void runsAgainOnceForWhoeverTheKindAllows() throws Exception {
        tried.does(context -> context.resultAt("/there"));
        var id = interrupted(TriedWork.KIND, null);
        var page = web.perform(get("/work/" + id).with(analyst("ines")))
                .andExpect(content().string(containsString("Run it again")))
                .andReturn();
        assertThat(page.getResponse().getContentAsString()).contains("Give it up");
        var next = web.perform(
                        post("/work/" + id + "/again").with(analyst("ines")).with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(next).isNotEqualTo("/work/" + id);
        tried.begun();
        Awaitility.await()
                .untilAsserted(() -> web.perform(get(next).with(analyst("ines")))
                        .andExpect(content().string(containsString("href=\"/there\""))));
        web.perform(post("/work/" + id + "/again").with(analyst("ines")).with(csrf()))
                .andExpect(redirectedUrl("/work/" + id))
                .andExpect(flash().attribute("notice", startsWith("It cannot be run again")));
        web.perform(get("/work/" + id).with(analyst("ines")))
                .andExpect(content().string(not(containsString("Run it again"))));
    }

    @Test
    void givesUpAndDeletesTheFile() throws Exception {
        var file = uploads.keep(new ByteArrayInputStream(new byte[] {1}));
        var id = interrupted(TriedWork.KIND, uploads.nameOf(file));
        web.perform(post("/work/" + id + "/give-up").with(analyst("ana")).with(csrf()))
                .andExpect(redirectedUrl("/work"))
                .andExpect(flash().attribute("notice", "The work is given up and its file deleted."));
        assertThat(file).doesNotExist();
    }

    @Test
    void othersDecideNothingAndDoNotSeeIt() throws Exception {
        var id = interrupted(TriedWork.KIND, null);
        for (var deed : List.of("stop", "again", "give-up")) {
            web.perform(post("/work/" + id + "/" + deed)
                            .with(user("luis").roles("INSPECTOR"))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
            web.perform(post("/work/" + id + "/" + deed)
                            .with(user("ada").roles("ADMINISTRATOR"))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
        assertThat(store.interrupted()).extracting(WorkReport::id).contains(id);
        web.perform(get("/work/" + id).with(user("luis").roles("INSPECTOR"))).andExpect(status().isNotFound());
        web.perform(get("/work/" + id).with(user("ada").roles("ADMINISTRATOR")))
                .andExpect(content().string(not(containsString("Run it again"))));
    }

    @Test
    void tellsWhyItFailedInTheReadersLanguage() throws Exception {
        var id = running("person:ana");
        store.end(id, WorkState.FAILED, null, "work.failed", List.of(), clock.instant());
        web.perform(get("/work/" + id + "?lang=es").with(analyst("ana")))
                .andExpect(content().string(containsString("El fallo es nuestro")));
    }

    @Test
    void knowsNoWorkByAnotherName() throws Exception {
        web.perform(get("/work/" + UUID.randomUUID()).with(analyst("ana"))).andExpect(status().isNotFound());
        web.perform(get("/work/nonsense").with(analyst("ana"))).andExpect(status().isNotFound());
    }

    private static RequestPostProcessor analyst(String name) {
        return user(name).roles("ANALYST");
    }

    /** Work that another instance is at, so that this one leaves it alone. */
    private WorkId running(String startedBy) {
        return running(startedBy, TriedWork.KIND, null, UUID.randomUUID());
    }

    private WorkId running(String startedBy, String kind, @Nullable String upload, UUID instance) {
        var id = added(startedBy, kind, upload, instance);
        store.begin(id, clock.instant());
        return id;
    }

    private WorkId interrupted(String kind, @Nullable String upload) {
        var instance = UUID.randomUUID();
        var id = running("person:ana", kind, upload, instance);
        store.interruptOwn(instance, clock.instant());
        return id;
    }

    private WorkId added(String startedBy, String kind, @Nullable String upload, UUID instance) {
        var id = new WorkId(UUID.randomUUID());
        store.add(id, WorkOrder.of(kind, TITLE, TITLED), upload, startedBy, instance, clock.instant());
        return id;
    }
}
