package org.openaeo.platform.developers;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says that a record's component is always there, unless its type says that it may be absent. */
@Component
class RequiredComponents implements ModelConverter {
    private static final Set<Class<?>> ABSENT =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    private final Map<String, Class<?>> names = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(type, context, chain);
        var raw = raw(type);
        if (raw != null && raw.isRecord() && !raw.equals(names.computeIfAbsent(raw.getSimpleName(), _ -> raw))) {
            // The description would show one of them in the place of both.
            throw new IllegalStateException(raw + " has the name of " + names.get(raw.getSimpleName()));
        }
        if (raw != null && raw.isRecord() && schema != null) {
            var defined = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(nameIn(schema.get$ref()));
            if (defined != null && defined.getProperties() != null) {
                Arrays.stream(raw.getRecordComponents())
                        .filter(component -> !ABSENT.contains(component.getType()))
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .filter(component -> defined.getProperties().containsKey(component.getName()))
                        .forEach(component -> defined.addRequiredItem(component.getName()));
            }
        }
        return schema;
    }

    private static String nameIn(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static @Nullable Class<?> raw(AnnotatedType type) {
        if (type.getType() instanceof Class<?> plain) {
            return plain;
        }
        JavaType resolved = Json31.mapper().constructType(type.getType());
        return resolved == null ? null : resolved.getRawClass();
    }
}
