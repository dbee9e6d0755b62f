package org.openaeo.demo.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class BuildingDoorTest {
    private boolean ready;
    private final BuildingDoor door = new BuildingDoor(() -> ready);
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain inside = new MockFilterChain();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/clearance"})
    void leadsToTheBuildingPage(String path) throws Exception {
        ask("GET", path);
        assertThat(response.getRedirectedUrl()).isEqualTo("/building");
        assertThat(inside.getRequest()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/building", "/assets/openaeo.css", "/health/readiness"})
    void letsThroughWhatTheBuildingPageNeeds(String path) throws Exception {
        ask("GET", path);
        assertThat(inside.getRequest()).isNotNull();
    }

    @Test
    void asksMachinesToWait() throws Exception {
        ask("GET", "/api/v1/list");
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
        assertThat(inside.getRequest()).isNull();
    }

    @Test
    void takesNoFormEither() throws Exception {
        ask("POST", "/sign-in");
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(inside.getRequest()).isNull();
    }

    @Test
    void isOpenOnceTheWorldIsReady() throws Exception {
        ready = true;
        ask("POST", "/sign-in");
        assertThat(inside.getRequest()).isNotNull();
    }

    private void ask(String method, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        door.doFilter(request, response, inside);
    }
}
