package org.openaeo.platform.work;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Work to be done.
 *
 * @param kind of a {@link WorkKind}
 * @param title key of its name in the messages; {@code {0}} is the argument {@code title}, if there is one
 * @param upload a file that {@link Uploads} keeps
 */
public record WorkOrder(String kind, String title, Map<String, String> arguments, Optional<Path> upload) {
    /** The argument that a title may show: the name of a file or a day, in words. */
    public static final String TITLE = "title";

    public WorkOrder {
        arguments = Map.copyOf(arguments);
    }

    public static WorkOrder of(String kind, String title, Map<String, String> arguments) {
        return new WorkOrder(kind, title, arguments, Optional.empty());
    }
}
