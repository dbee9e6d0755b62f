package org.openaeo.platform.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** What every template keeps to, read as text. */
class TemplatesTest {
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern POST = Pattern.compile("\\bmethod\\s*=\\s*[\"']?post\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_METHOD =
            Pattern.compile("\\bmethod\\s*=\\s*[\"']?+(?!post\\b|get\\b)", Pattern.CASE_INSENSITIVE);

    @Test
    void everyFormThatWritesGetsItsToken() throws IOException {
        assertThat(all())
                .hasSizeGreaterThan(50)
                .allSatisfy(template -> assertThat(faults(text(template)))
                        .as(template.getDescription())
                        .isEmpty());
    }

    @Test
    void findsTheFormsThatAreWrong() {
        assertThat(faults("<form method=\"post\" th:action=\"@{/x}\">")).isEmpty();
        assertThat(faults("<form method=\"get\" action=\"/x\">")).isEmpty();
        assertThat(faults("<form\n  method='POST' action=\"/x\">")).hasSize(1);
        assertThat(faults("<form class=\"x\" method=post>")).hasSize(1);
        assertThat(faults("<form method=\"delete\" th:action=\"@{/x}\">")).hasSize(1);
        assertThat(faults("<form th:method=\"${m}\">")).hasSize(1);
    }

    /** The token is put into forms by {@code th:action}; a post without it is refused, or worse, sent elsewhere. */
    private static List<String> faults(String template) {
        var faults = new ArrayList<String>();
        var forms = FORM.matcher(template);
        while (forms.find()) {
            var form = forms.group();
            if (POST.matcher(form).find() && !form.contains("th:action=")
                    || OTHER_METHOD.matcher(form).find()) {
                faults.add(form);
            }
        }
        return faults;
    }

    private static List<Resource> all() throws IOException {
        return Arrays.asList(
                new PathMatchingResourcePatternResolver().getResources("file:src/main/resources/templates/**/*.html"));
    }

    private static String text(Resource template) {
        try {
            return template.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
