package org.openaeo.platform.machines;

import java.util.Set;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.MachineCredentials;
import org.openaeo.platform.security.Scope;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
@Import(MachineTokenTest.Api.class)
class MachineTokenTest {
    @Autowired
    private MockMvc web;

    @Autowired
    private Machines machines;

    /** An API to try tokens on. */
    @TestConfiguration
    @RestController
    static class Api {
        private final CurrentUser user;

        Api(CurrentUser user) {
            this.user = user;
        }

        @GetMapping("/api/v1/tried")
        @PreAuthorize("hasAuthority('SCOPE_trust:read')")
        String who() {
            return user.id();
        }

        @GetMapping("/api/v1/failing")
        @PreAuthorize("hasAuthority('SCOPE_trust:read')")
        String fails() {
            throw new IllegalStateException("a secret detail");
        }
    }

    @Test
    void opensWhatItsScopeAllows() throws Exception {
        var machine = machines.register("Port", Set.of(Scope.TRUST_READ));
        web.perform(get("/api/v1/tried").header("Authorization", "Bearer " + token(machine)))
                .andExpect(status().isOk())
                .andExpect(content().string("client:" + machine.clientId()));
    }

    @Test
    void refusesAnotherScopeWithAProblem() throws Exception {
        var machine = machines.register("Port", Set.of(Scope.TARGETING_READ));
        web.perform(get("/api/v1/tried")
                        .header("Authorization", "Bearer " + token(machine))
                        .header("Accept-Language", "fr"))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                .andExpect(jsonPath("$.code").value("not-allowed"))
                .andExpect(jsonPath("$.title").value("Le jeton ne va pas si loin"))
                .andExpect(jsonPath("$.correlationId").isNotEmpty());
    }

    @Test
    void asksForATokenWhereThereIsNoneOrAForgedOne() throws Exception {
        web.perform(get("/api/v1/tried").header("X-Correlation-Id", "mine-12345"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", startsWith("Bearer")))
                .andExpect(header().string("X-Correlation-Id", "mine-12345"))
                .andExpect(jsonPath("$.correlationId").value("mine-12345"))
                .andExpect(jsonPath("$.code").value("not-signed-in"));
        var genuine = token(machines.register("Port", Set.of(Scope.TRUST_READ)));
        var forged = genuine.substring(0, genuine.lastIndexOf('.') + 1) + "AAAA";
        web.perform(get("/api/v1/tried").header("Authorization", "Bearer " + forged))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void revokedMachineGetsNothingAndItsTokenOpensNothing() throws Exception {
        var machine = machines.register("Port", Set.of(Scope.TRUST_READ));
        var token = token(machine);
        machines.revoke(machine.clientId());
        ask(machine).andExpect(status().isUnauthorized());
        web.perform(get("/api/v1/tried").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void wrongSecretGetsNothing() throws Exception {
        var machine = machines.register("Port", Set.of(Scope.TRUST_READ));
        ask(new MachineCredentials(machine.clientId(), "guessed")).andExpect(status().isUnauthorized());
    }

    @Test
    void aFailureTellsItsNumberAndNothingElse() throws Exception {
        var token = token(machines.register("Port", Set.of(Scope.TRUST_READ)));
        var answer = web.perform(get("/api/v1/failing").header("Authorization", "Bearer " + token))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("failure"))
                .andExpect(jsonPath("$.type").value("urn:openaeo:problem:failure"))
                .andReturn();
        assertThat(answer.getResponse().getContentAsString()).doesNotContain("secret detail");
    }

    @Test
    void anUnknownAddressIsAProblemToo() throws Exception {
        var token = token(machines.register("Port", Set.of(Scope.TRUST_READ)));
        web.perform(get("/api/v1/nothing-here").header("Authorization", "Bearer " + token))
                .andExpect(status().isNotFound());
    }

    private String token(MachineCredentials machine) throws Exception {
        var answer = ask(machine).andExpect(status().isOk()).andReturn();
        return JsonPath.read(answer.getResponse().getContentAsString(), "$.access_token");
    }

    private ResultActions ask(MachineCredentials machine) throws Exception {
        return web.perform(post("/oauth2/token")
                .with(httpBasic(machine.clientId(), machine.secret()))
                .param("grant_type", "client_credentials")
                .param(
                        "scope",
                        machines.find(machine.clientId())
                                .orElseThrow()
                                .scopes()
                                .iterator()
                                .next()
                                .value()));
    }
}
