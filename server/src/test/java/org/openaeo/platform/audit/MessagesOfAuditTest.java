package org.openaeo.platform.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever can be done and recorded has words in the audit trail's page. */
class MessagesOfAuditTest {
    private static final Pattern ACTION = Pattern.compile("public String action\\(\\) \\{\\s*return ([^;]*);");
    private static final Pattern NAME = Pattern.compile("\"([a-z.-]+)\"");

    @Test
    void everyActionHasAText() throws IOException {
        var actions = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src", "main", "java"))) {
            for (var source :
                    sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                ACTION.matcher(Files.readString(source))
                        .results()
                        .forEach(found -> NAME.matcher(found.group(1))
                                .results()
                                .forEach(name -> actions.add("audit.action." + name.group(1))));
            }
        }
        assertThat(actions).contains("audit.action.platform.signed-in", "audit.action.clearance.outcome-corrected");
        var texts = PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/platform.properties"));
        assertThat(texts.stringPropertyNames())
                .as("a text audit.action.<action> in messages/platform*.properties for each action")
                .containsAll(actions);
    }
}
