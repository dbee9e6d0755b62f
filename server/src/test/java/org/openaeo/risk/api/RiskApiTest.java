package org.openaeo.risk.api;

import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.openaeo.risk.RegisteredModel;
import org.openaeo.risk.TradeAndModel;
import org.openaeo.risk.register.ModelStore;
import org.openaeo.testing.WebTest;

import static org.hamcrest.Matchers.greaterThan;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class RiskApiTest {
    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ModelStore models;

    @BeforeEach
    void startWithoutModels() {
        jdbc.sql("delete from risk.model_part").update();
        jdbc.sql("delete from risk.model").update();
    }

    @Test
    void listsModelsAndGivesTheirCards() throws Exception {
        RegisteredModel model = TradeAndModel.entry("Autumn");
        models.add(model, Optional.empty());

        web.perform(get("/api/v1/models").with(reader()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].id").value(model.id().toString()))
                .andExpect(jsonPath("$[0].state").value("candidate"))
                .andExpect(jsonPath("$[0].learnedFrom").value("2025-01-01"));
        web.perform(get("/api/v1/models/" + model.id()).with(reader()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.model.sha256").value(model.sha256()))
                .andExpect(jsonPath("$.halfLifeDays").isEmpty())
                .andExpect(jsonPath("$.quality.heldBack").value(false))
                .andExpect(jsonPath("$.quality.novel").isEmpty())
                .andExpect(jsonPath("$.quality.all.auc", greaterThan(0.5), Double.class))
                .andExpect(jsonPath("$.quality.all.recallAt['10']", greaterThan(0.0), Double.class))
                .andExpect(jsonPath("$.features[0].share", greaterThan(0.0), Double.class));
    }

    @Test
    void saysThatThereIsNoSuchModel() throws Exception {
        for (String id : new String[] {UUID.randomUUID().toString(), "autumn"}) {
            web.perform(get("/api/v1/models/" + id).with(reader()))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("not-found"));
        }
    }

    @Test
    void tellsThePlanInForce() throws Exception {
        web.perform(get("/api/v1/plans/current").with(reader()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(greaterThan(0)))
                .andExpect(jsonPath("$.capacity.rate", greaterThan(0.0), Double.class))
                .andExpect(jsonPath("$.randomShare", greaterThan(0.0), Double.class))
                .andExpect(jsonPath("$.otherwise.ceiling").value(1.0))
                .andExpect(jsonPath("$.sha256").isNotEmpty());
    }

    @Test
    void opensToTheTargetingScopeAlone() throws Exception {
        for (String path : new String[] {"/api/v1/models", "/api/v1/models/x", "/api/v1/plans/current"}) {
            web.perform(get(path)).andExpect(status().isUnauthorized());
            web.perform(get(path).with(jwt().authorities(new SimpleGrantedAuthority("SCOPE_trust:write"))))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void leavesDecisionsToPeople() throws Exception {
        web.perform(post("/api/v1/models").with(reader())).andExpect(status().isMethodNotAllowed());
        web.perform(post("/api/v1/plans/current").with(reader())).andExpect(status().isMethodNotAllowed());
    }

    private static RequestPostProcessor reader() {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_targeting:read"));
    }
}
