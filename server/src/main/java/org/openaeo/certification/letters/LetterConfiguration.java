package org.openaeo.certification.letters;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.openaeo.platform.security.OpenPage;

/** Opens the page on which certificates are verified: whoever is shown one has no account here. */
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {
    @Bean
    OpenPage certificates() {
        return new OpenPage(CertificatePage.PATH);
    }
}
