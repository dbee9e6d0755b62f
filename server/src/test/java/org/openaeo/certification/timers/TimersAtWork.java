package org.openaeo.certification.timers;

import java.io.IOException;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

import org.openaeo.OpenAeo;
import org.openaeo.certification.procedure.EuRules;
import org.openaeo.certification.procedure.Rulebook;

/** A server of its own process with the Union's time limits, to be killed. */
final class TimersAtWork {
    private TimersAtWork() {}

    public static void main(String[] arguments) {
        var server = new SpringApplication(OpenAeo.class, Rules.class);
        server.addInitializers(context -> context.getBeanFactory().registerSingleton("tests", new TestsStayOut()));
        server.run(arguments);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Rules {
        @Bean
        @Primary
        Rulebook unionRules() {
            return EuRules.union();
        }
    }

    /** What tests bring along is no part of the server. */
    private static final class TestsStayOut extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof TestsStayOut;
        }

        @Override
        public int hashCode() {
            return TestsStayOut.class.hashCode();
        }
    }
}
