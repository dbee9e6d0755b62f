package org.openaeo.risk.web;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.openaeo.risk.Models;
import org.openaeo.risk.RegisteredModel;
import org.openaeo.risk.TradeAndModel;
import org.openaeo.risk.register.ModelStore;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class RiskPagesTest {
    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ModelStore store;

    @Autowired
    private Models models;

    private RegisteredModel model = TradeAndModel.entry("Autumn");

    @BeforeEach
    void startWithOneModel() {
        jdbc.sql("delete from risk.model_part").update();
        jdbc.sql("delete from risk.model").update();
        model = TradeAndModel.entry("Autumn");
        store.add(model, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void sayEverythingInEveryLanguage(String language) throws Exception {
        String one = "/risk/models/" + model.id();
        List<String> pages = List.of(
                "/risk/models",
                one,
                one + "/activate",
                "/risk/models/upload",
                "/risk/models/train",
                "/risk/models/train/check?name=x&from=2025-01-01&to=2025-02-01",
                "/risk/plan",
                "/risk/plan/versions",
                "/risk/plan/versions/1",
                "/risk/plan/edit");
        for (String page : pages) {
            web.perform(get(page).queryParam("lang", language).with(analyst()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))))
                    .andExpect(content().string(not(containsString("risk."))));
        }
    }

    @Test
    void chartsStandAsPictureAndAsTableWithoutAnyScript() throws Exception {
        web.perform(get("/risk/models/" + model.id()).with(analyst()))
                .andExpect(content().string(containsString("<svg class=\"chart__picture\" role=\"img\"")))
                .andExpect(content().string(containsString("data-series=\"main\"")));
    }

    @Test
    void putsAModelIntoUseOnceAndSendsAwayWhoComesAgain() throws Exception {
        String one = "/risk/models/" + model.id();
        web.perform(post(one + "/activate").with(analyst()).with(csrf())).andExpect(redirectedUrl(one));
        assertThat(models.active().map(RegisteredModel::id)).contains(model.id());
        web.perform(get(one + "/activate").with(analyst())).andExpect(redirectedUrl(one));

        RegisteredModel spring = TradeAndModel.entry("Spring");
        store.add(spring, Optional.empty());
        String other = "/risk/models/" + spring.id();
        web.perform(post(other + "/activate").with(analyst()).with(csrf()).param("inPlaceOf", ""))
                .andExpect(redirectedUrl(other + "/activate"));
        assertThat(models.active().map(RegisteredModel::id)).contains(model.id());
    }

    @Test
    void refusesAPlanThatDoesNotSayWhatItIsBasedOn() throws Exception {
        web.perform(post("/risk/plan/edit").with(analyst()).with(csrf()).param("name", "Without its version"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void tellsEveryFaultOfAPlanAtOnce() throws Exception {
        web.perform(post("/risk/plan/edit/check")
                        .with(analyst())
                        .with(csrf())
                        .param("basedOn", "1")
                        .param("name", "")
                        .param("capacity.kind", "rate")
                        .param("capacity.figure", "140")
                        .param("ranking", "probability")
                        .param("randomShare", "0")
                        .param("trustVersion", "2")
                        .param("levels[0].level", "T1")
                        .param("levels[0].ceiling", "x")
                        .param("levels[0].multiplier", "1")
                        .param("otherwise.ceiling", "100")
                        .param("otherwise.multiplier", "1")
                        .param("rules", "version: a\nlist:\n  - id: odd\n    when: nothing_known > 1\n"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Enter a text here")))
                .andExpect(content().string(containsString("Enter a percentage from 0 to 100")))
                .andExpect(content().string(containsString("The random share cannot be zero")))
                .andExpect(content().string(containsString("nothing_known")))
                .andExpect(content().string(containsString("Say why the plan changes")));
    }

    @Test
    void showsModelsToOfficersButLeavesDecisionsToAnalysts() throws Exception {
        RequestPostProcessor officer = user("olga").roles("AEO_OFFICER");
        String one = "/risk/models/" + model.id();
        web.perform(get(one).with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/activate"))));
        web.perform(post(one + "/activate").with(officer).with(csrf())).andExpect(status().isForbidden());
        web.perform(get("/risk/plan/edit").with(officer)).andExpect(status().isForbidden());
        web.perform(get("/risk/plan").with(user("ivo").roles("INSPECTOR"))).andExpect(status().isForbidden());
        assertThat(models.find(model.id()).orElseThrow().activation()).isEmpty();
    }

    private static RequestPostProcessor analyst() {
        return user("ana").roles("ANALYST");
    }
}
