package org.openaeo.risk.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.openaeo.engine.model.ModelFile;
import org.openaeo.risk.ModelOrigin;
import org.openaeo.risk.Models;
import org.openaeo.risk.RegisteredModel;
import org.openaeo.risk.TradeAndModel;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
@Import(YearOfTrade.class)
class ModelWorkTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Models models;

    @Autowired
    private Map<String, SmartLifecycle> lifecycles;

    @BeforeEach
    void startWithoutModels() {
        jdbc.sql("delete from risk.model_part").update();
        jdbc.sql("delete from risk.model").update();
        jdbc.sql("delete from platform.work").update();
    }

    @Test
    void trainsOnTheHistoryAndLeadsToTheModel() throws Exception {
        String work = ordered(training("Spring", "2025-01-01", "2025-09-30"));

        assertThat(ended(work)).isEqualTo("DONE");
        RegisteredModel model = models.all().getFirst();
        assertThat(result(work)).isEqualTo("/risk/models/" + model.id());
        assertThat(model.name()).isEqualTo("Spring");
        assertThat(model.origin()).isEqualTo(ModelOrigin.TRAINED);
        assertThat(model.registeredBy()).isEqualTo("person:ana");
        assertThat(model.quality()).isPresent();
        assertThat(audited("risk.model-registered", "model:" + model.id())).isEqualTo("person:ana");
        web.perform(get(result(work)).with(analyst())).andExpect(status().isOk());
        web.perform(get("/risk/models/train").with(analyst()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("On record: 24\u00a0000 declarations")));
    }

    /** The row stands as the killed process left it; the model is not there, or was registered just before. */
    @Test
    void isOfferedAgainAfterAKillAndStillMakesOneModel() throws Exception {
        String work = ordered(training("Spring", "2025-01-01", "2025-06-30"));
        assertThat(ended(work)).isEqualTo("DONE");
        jdbc.sql("delete from risk.model_part").update();
        jdbc.sql("delete from risk.model").update();

        killedDuring(work);
        assertThat(state(work)).isEqualTo("INTERRUPTED");
        assertThat(models.all()).isEmpty();
        web.perform(get("/risk/models").with(analyst())).andExpect(content().string(containsString("/work/" + work)));
        String again = runAgain(work);
        assertThat(ended(again)).isEqualTo("DONE");
        assertThat(models.all()).hasSize(1);

        killedDuring(again);
        String third = runAgain(again);
        assertThat(ended(third)).isEqualTo("DONE");
        assertThat(models.all()).hasSize(1);
        assertThat(result(third))
                .isEqualTo("/risk/models/" + models.all().getFirst().id());
    }

    @Test
    void saysBeforehandAndAfterwardsThatTooFewWereInspected() throws Exception {
        web.perform(get("/risk/models/train/check")
                        .with(analyst())
                        .param("name", "Day")
                        .param("from", "2025-01-02")
                        .param("to", "2025-01-02"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("training needs at least 200.")))
                .andExpect(content().string(not(containsString("Start training"))));

        String work = ordered(training("Day", "2025-01-02", "2025-01-02"));
        assertThat(ended(work)).isEqualTo("FAILED");
        web.perform(get("/work/" + work).with(analyst()).param("lang", "es"))
                .andExpect(content().string(containsString("para entrenar hacen falta al menos 200.")));
        assertThat(models.all()).isEmpty();
    }

    @Test
    void takesAFileInAndGivesItOutByteForByte() throws Exception {
        byte[] file = file();
        String work = ordered(upload("From the command line", file));

        assertThat(ended(work)).isEqualTo("DONE");
        RegisteredModel model = models.all().getFirst();
        assertThat(model.origin()).isEqualTo(ModelOrigin.UPLOADED);
        byte[] given = web.perform(get(result(work) + "/file").with(analyst()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(given).isEqualTo(file);
        assertThat(ModelFile.read(new ByteArrayInputStream(given)).card()).isEqualTo(model.card());

        String twice = ordered(upload("The same", file));
        assertThat(ended(twice)).isEqualTo("DONE");
        assertThat(result(twice)).isEqualTo(result(work));
        assertThat(models.all()).hasSize(1);
    }

    @Test
    void refusesADamagedFileWithASentence() throws Exception {
        byte[] file = file();
        file[file.length / 2] ^= 1;
        String work = ordered(upload("Damaged", file));

        assertThat(ended(work)).isEqualTo("FAILED");
        web.perform(get("/work/" + work).with(analyst()))
                .andExpect(content().string(containsString("The file is damaged")));
        assertThat(models.all()).isEmpty();
    }

    @Test
    void isForAnalystsAlone() throws Exception {
        RequestPostProcessor inspector = user("ivo").roles("INSPECTOR");
        web.perform(training("No", "2025-01-01", "2025-06-30").with(inspector)).andExpect(status().isForbidden());
        web.perform(upload("No", new byte[1]).with(inspector)).andExpect(status().isForbidden());
        web.perform(get("/risk/models/train").with(inspector)).andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder training(String name, String from, String to) {
        return post("/risk/models/train")
                .with(analyst())
                .with(csrf())
                .param("name", name)
                .param("from", from)
                .param("to", to)
                .param("rounds", "20");
    }

    private static AbstractMockHttpServletRequestBuilder<?> upload(String name, byte[] bytes) {
        return multipart("/risk/models/upload")
                .file(new MockMultipartFile("file", "autumn.model", "application/octet-stream", bytes))
                .param("name", name)
                .with(analyst())
                .with(csrf());
    }

    private static RequestPostProcessor analyst() {
        return user("ana").roles("ANALYST");
    }

    private static byte[] file() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ModelFile.write(TradeAndModel.model(), bytes);
        return bytes.toByteArray();
    }

    private String ordered(RequestBuilder order) throws Exception {
        String leadsTo = web.perform(order)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(leadsTo).startsWith("/work/");
        return leadsTo.substring("/work/".length());
    }

    private String runAgain(String work) throws Exception {
        return ordered(post("/work/" + work + "/again").with(analyst()).with(csrf()));
    }

    /** Closes the workshop, puts the row back to what it was while the work ran, and starts as after a kill. */
    private void killedDuring(String work) {
        SmartLifecycle workshop = lifecycles.get("org.openaeo.platform.work.Workshop");
        workshop.stop();
        jdbc.sql("update platform.work set state = 'RUNNING', ended_at = null, result_path = null where id = :id::uuid")
                .param("id", work)
                .update();
        workshop.start();
    }

    private String ended(String work) {
        return await().atMost(PATIENCE).until(() -> state(work), state -> !"QUEUED RUNNING".contains(state));
    }

    private String state(String work) {
        return jdbc.sql("select state from platform.work where id = :id::uuid")
                .param("id", work)
                .query(String.class)
                .single();
    }

    private String result(String work) {
        return jdbc.sql("select result_path from platform.work where id = :id::uuid")
                .param("id", work)
                .query(String.class)
                .single();
    }

    private String audited(String action, String subject) {
        return jdbc.sql("select actor from platform.audit_entry where action = :action and subject = :subject")
                .param("action", action)
                .param("subject", subject)
                .query(String.class)
                .single();
    }
}
