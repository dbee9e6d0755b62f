package org.openaeo.platform.access;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.audit.AuditedEvent;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class OperationsSecurityTest {
    private static final RequestPostProcessor FROM_ELSEWHERE = from("192.0.2.7");

    @Autowired
    private MockMvc web;

    @Autowired
    private AuditTrail trail;

    private record Deed(String action, String subject, Map<String, String> facts) implements AuditedEvent {}

    @Test
    void tellsEverybodyWhetherItIsWellAndNothingElse() throws Exception {
        for (var path : new String[] {"/health", "/health/liveness", "/health/readiness"}) {
            web.perform(get(path).with(FROM_ELSEWHERE))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.status").value("UP"))
                    .andExpect(jsonPath("$.components").doesNotExist())
                    .andExpect(jsonPath("$.details").doesNotExist());
        }
        web.perform(get("/health").with(FROM_ELSEWHERE).with(user("admin").roles("ADMINISTRATOR")))
                .andExpect(content().string(not(containsString("PostgreSQL"))));
    }

    @Test
    void refusesMetricsToStrangersAndToThoseWhoDoNotLookAfterTheServer() throws Exception {
        web.perform(get("/metrics").with(FROM_ELSEWHERE))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"));
        web.perform(get("/metrics").with(FROM_ELSEWHERE).with(user("a").roles("ANALYST", "INSPECTOR", "AEO_OFFICER")))
                .andExpect(status().isForbidden());
        web.perform(get("/metrics").with(FROM_ELSEWHERE).with(scope("targeting:read")))
                .andExpect(status().isForbidden());
    }

    @Test
    void givesMetricsToAdministratorsAndMachinesWithTheScope() throws Exception {
        trail.record(new Deed("platform.tried-metrics", "thing:1", Map.of()));
        web.perform(get("/metrics").with(FROM_ELSEWHERE).with(user("admin").roles("ADMINISTRATOR")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("openaeo_work{")))
                .andExpect(content().string(containsString("openaeo_declarations_taken_total{")))
                .andExpect(content().string(containsString("openaeo_decisions_total{")))
                .andExpect(
                        content().string(containsString("openaeo_deeds_total{action=\"platform.tried-metrics\"} 1.0")));
        web.perform(get("/metrics").with(FROM_ELSEWHERE).with(scope("metrics:read")))
                .andExpect(status().isOk());
    }

    @Test
    void opensOnTheLoopbackWhereSetYetNotToWhatAProxyPassedOn() throws Exception {
        web.perform(get("/metrics").with(from("127.0.0.1"))).andExpect(status().isUnauthorized());
        var open = new OperationsSecurity(new OperationsSettings(true));
        var local = new MockHttpServletRequest();
        local.setRemoteAddr("::1");
        assertThat(open.mayRead(() -> null, local)).isTrue();
        local.addHeader("X-Forwarded-For", "192.0.2.7");
        assertThat(open.mayRead(() -> null, local)).isFalse();
        var distant = new MockHttpServletRequest();
        distant.setRemoteAddr("192.0.2.7");
        assertThat(open.mayRead(() -> null, distant)).isFalse();
    }

    @Test
    void hasNoOtherEndpoint() throws Exception {
        for (var path : new String[] {"/env", "/beans", "/heapdump", "/actuator", "/actuator/env", "/modulith"}) {
            web.perform(get(path).with(user("admin").roles("ADMINISTRATOR"))).andExpect(status().isNotFound());
        }
    }

    private static RequestPostProcessor scope(String scope) {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
