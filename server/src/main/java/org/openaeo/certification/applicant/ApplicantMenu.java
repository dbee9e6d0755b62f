package org.openaeo.certification.applicant;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.openaeo.platform.security.Role;
import org.openaeo.platform.security.TraderPages;
import org.openaeo.platform.web.MenuEntry;

/** The traders' section of the menu, which is all they have of it. */
@Configuration(proxyBeanMethods = false)
class ApplicantMenu {
    static final String HOME = "/applicant";
    static final String TRADERS = "hasRole('TRADER')";

    @Bean
    TraderPages applicantPages() {
        return new TraderPages(HOME, 10);
    }

    @Bean
    MenuEntry companies() {
        return new MenuEntry("certification.applicant.menu", HOME, Set.of(Role.TRADER), 10);
    }
}
