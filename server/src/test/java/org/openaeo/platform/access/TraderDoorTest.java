package org.openaeo.platform.access;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@WebTest
class TraderDoorTest {
    @Autowired
    private MockMvcTester pages;

    @Test
    void leadsATraderFromTheFrontPageToTheirOwn() {
        assertThat(as("/", "TRADER")).hasStatus(302).hasRedirectedUrl("/applicant");
        assertThat(as("/applicant", "TRADER")).hasStatusOk();
    }

    @Test
    void shutsTheHouseToTradersWhetherOrNotSomethingIsThere() {
        for (var path : new String[] {
            "/clearance", "/results", "/work", "/operators", "/nothing-here", "/applicantx", "/accounts", "/%61pplicant"
        }) {
            assertThat(as(path, "TRADER")).as(path).hasStatus(403);
        }
        assertThat(pages.post()
                        .uri("/clearance/runs")
                        .with(user("trader").roles("TRADER"))
                        .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void opensItToStaffWhoAreTradersToo() {
        assertThat(as("/clearance", "TRADER", "INSPECTOR")).hasStatusOk();
    }

    @Test
    void showsTradersNoPartOfTheStaffsMenu() {
        assertThat(as("/applicant", "TRADER"))
                .bodyText()
                .doesNotContain("href=\"/clearance\"", "href=\"/results\"", "href=\"/work\"")
                .contains("href=\"/applicant\"");
    }

    private MvcTestResult as(String path, String... roles) {
        return pages.get()
                .uri(java.net.URI.create(path))
                .with(user("trader").roles(roles))
                .exchange();
    }
}
