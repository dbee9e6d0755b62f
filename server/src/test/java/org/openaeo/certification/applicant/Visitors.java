package org.openaeo.certification.applicant;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Traders who open pages and send forms. */
record Visitors(MockMvcTester pages) {
    static final Map<String, List<String>> COMPANY = Map.of(
            "name", List.of("Añil <script>Textiles</script>"),
            "city", List.of("Puerto Claro"),
            "country", List.of("XA"),
            "tin", List.of("xa-4711"),
            "roles", List.of("IMPORTER", "EXPORTER"),
            "version", List.of(""));

    /** Registers a company; its address. */
    String register(String who) {
        var result = post("/applicant/companies/new", who, COMPANY);
        assertThat(result).hasStatus(302);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    MvcTestResult get(String path, String who) {
        return pages.get().uri(path).with(user(who).roles("TRADER")).exchange();
    }

    MvcTestResult post(String path, String who, Map<String, List<String>> form) {
        var request = pages.post().uri(path).with(user(who).roles("TRADER")).with(csrf());
        form.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request.exchange();
    }

    static Map<String, List<String>> form(Map<String, List<String>> base, String... changes) {
        var form = new HashMap<>(base);
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], List.of(changes[i + 1]));
        }
        return form;
    }

    static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return Objects.requireNonNull(matcher.group(1));
    }

    static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
