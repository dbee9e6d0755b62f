package org.openaeo.certification.procedure;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever can be done in a case file has a type, a line in the table, and words in the audit trail. */
class ActWordsTest {
    @Test
    void everyActHasItsKind() {
        Set<Class<?>> kinds =
                Arrays.stream(Act.Kind.values()).map(Act.Kind::type).collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrder(Act.class.getPermittedSubclasses());
    }

    @Test
    void everyActHasALineInTheTable() {
        assertThat(TransitionTable.LINES).extracting(Transition::act).contains(Act.Kind.values());
    }

    @Test
    void everyActHasAText() throws IOException {
        var texts = PropertiesLoaderUtils.loadProperties(
                new ClassPathResource("messages/certification-procedure.properties"));
        assertThat(texts.stringPropertyNames())
                .containsAll(Arrays.stream(Act.Kind.values())
                        .map(kind -> "audit.action.case." + kind.code())
                        .toList());
    }
}
