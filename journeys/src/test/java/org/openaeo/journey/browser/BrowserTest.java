package org.openaeo.journey.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.openaeo.journey.DemoWorld;

/**
 * Tests that walk through the pages. A parameter of type {@link Stage} is the run's browser, one of type
 * {@link DemoWorld} the run's demonstration server; each starts when the first test asks for it. Of a test that fails,
 * what its visitors saw is kept in {@code target/journeys}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserTest.Shared.class)
public @interface BrowserTest {

    /** Keeps what all tests of a run share, and tidies up behind each. */
    final class Shared implements ParameterResolver, AfterEachCallback {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == Stage.class || type == DemoWorld.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var run = context.getRoot().getStore(Namespace.create(BrowserTest.class));
            return parameter.getParameter().getType() == Stage.class
                    ? run.computeIfAbsent(Stage.class, key -> new Stage(), Stage.class)
                    : run.computeIfAbsent(DemoWorld.class, key -> DemoWorld.shared(), DemoWorld.class);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            Stage stage = context.getRoot()
                    .getStore(Namespace.create(BrowserTest.class))
                    .get(Stage.class, Stage.class);
            if (stage != null) {
                if (context.getExecutionException().isPresent()) {
                    stage.keepPictures(Path.of(
                            "target",
                            "journeys",
                            context.getRequiredTestClass().getSimpleName(),
                            context.getRequiredTestMethod().getName()));
                }
                stage.clear();
            }
        }
    }
}
