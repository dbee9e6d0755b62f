package org.openaeo.platform.start;

import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Names the wrong setting, its value and what it has to be. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        return new FailureAnalysis(sentence(cause), null, cause);
    }

    private static String sentence(BindException cause) {
        var invalid = findCause(cause);
        if (invalid != null) {
            var prefix = cause.getName().toString();
            return invalid.getValidationErrors().getAllErrors().stream()
                    .map(error -> fault(prefix, error))
                    .collect(Collectors.joining("; ", "", "."));
        }
        var property = cause.getProperty();
        if (property == null) {
            return "The setting " + cause.getName() + " cannot be read.";
        }
        return "The setting " + property.getName() + " is \"" + property.getValue() + "\", which is not " + kind(cause)
                + ".";
    }

    private static String fault(String prefix, ObjectError error) {
        if (error instanceof FieldError field) {
            return "The setting " + prefix + "." + kebab(field.getField()) + " is \"" + field.getRejectedValue()
                    + "\" but " + error.getDefaultMessage();
        }
        return "The settings under " + prefix + " are wrong: " + error.getDefaultMessage();
    }

    private static String kind(BindException cause) {
        var type = cause.getTarget().getType().resolve(Object.class);
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type.isEnum()) {
            return "one of "
                    + String.join(
                            ", ",
                            java.util.Arrays.stream(type.getEnumConstants())
                                    .map(Object::toString)
                                    .toList());
        }
        return "a " + kebab(type.getSimpleName()).replace('-', ' ');
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static @Nullable BindValidationException findCause(Throwable from) {
        for (Throwable t = from; t != null; t = t.getCause()) {
            if (t instanceof BindValidationException found) {
                return found;
            }
        }
        return null;
    }
}
