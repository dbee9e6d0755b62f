package org.openaeo.platform.web.problem;

import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.openaeo.platform.web.Problems;
import org.openaeo.testing.WebTest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Whatever goes wrong is told: to machines as a problem, to people as a page, to neither how we are built. */
@WebTest
class ProblemsTest {
    @Autowired
    private MockMvc web;

    @Test
    void saysWhereAMessageCannotBeRead() throws Exception {
        web.perform(post("/api/v1/operators")
                        .with(token())
                        .contentType("application/json")
                        .content("{\"name\": \"A\",\n \"since\": \"yesterday\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("urn:openaeo:problem:malformed"))
                .andExpect(jsonPath("$.errors[0].pointer").value("/since"))
                .andExpect(jsonPath("$.detail").value(containsString("line 2")))
                .andExpect(content().string(not(containsString("tools.jackson"))));
        web.perform(post("/api/v1/operators")
                        .with(token())
                        .contentType("application/json")
                        .content("{"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("malformed"));
    }

    @Test
    void namesTheParameterThatIsMissingOrMalformed() throws Exception {
        web.perform(get("/api/v1/trust?role=IMPORTER").with(token()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("The parameter identifier is missing."));
        web.perform(get("/api/v1/trust?role=IMPORTER&identifier=A&at=noon")
                        .with(token())
                        .header("Accept-Language", "es"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("El parámetro at no tiene la forma pedida."));
    }

    @Test
    void namesTheMethodsThatAnAddressTakes() throws Exception {
        web.perform(delete("/api/v1/operators").with(token()))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("POST")));
    }

    @Test
    void takesNoOtherTypeOfMessage() throws Exception {
        web.perform(post("/api/v1/operators")
                        .with(token())
                        .contentType("application/xml")
                        .content("<a/>"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("unsupported-type"));
    }

    @ParameterizedTest
    @CsvSource({"404,not-found", "405,method-not-allowed", "413,too-large", "500,failure", "503,unavailable"})
    void whatNoOperationAnsweredIsAProblemToo(int code, String name) throws Exception {
        web.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, code)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/nothing"))
                .andExpect(status().is(code))
                .andExpect(jsonPath("$.code").value(name))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405, 409, 413, 422, 500, 503})
    void everyErrorHasItsPageInEveryLanguage(int code) throws Exception {
        for (var language : new String[] {"en", "es", "fr"}) {
            web.perform(get("/error")
                            .locale(Locale.of(language))
                            .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, code)
                            .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("a secret"))
                            .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/operators"))
                    .andExpect(status().is(code))
                    .andExpect(content().contentTypeCompatibleWith("text/html"))
                    .andExpect(content().string(not(containsString("??"))))
                    .andExpect(content().string(not(containsString("secret"))))
                    .andExpect(content().string(not(containsString("Exception"))))
                    .andExpect(content().string(containsString("lang=\"" + language + "\"")));
        }
    }

    @ParameterizedTest
    @CsvSource({"400,404", "418,404", "502,500"})
    void rareErrorsAreToldAsTheNearestCommonOne(int code, String told) throws Exception {
        var title = "404".equals(told) ? "Page not found" : "Something went wrong";
        web.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, code)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/operators"))
                .andExpect(status().is(code))
                .andExpect(content().string(containsString(title)));
    }

    @Test
    void pageTellsTheNumberToAskBy() throws Exception {
        web.perform(get("/error")
                        .requestAttr(Problems.CORRELATION_ATTRIBUTE, "mine-12345")
                        .with(user("a").roles("ANALYST"))
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/operators"))
                .andExpect(content().string(containsString("mine-12345")))
                .andExpect(content().string(containsString("href=\"/operators?lang=es\"")));
    }

    private static RequestPostProcessor token() {
        return jwt().authorities(
                        new SimpleGrantedAuthority("SCOPE_trust:write"),
                        new SimpleGrantedAuthority("SCOPE_trust:read"));
    }
}
