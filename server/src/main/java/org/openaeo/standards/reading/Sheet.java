package org.openaeo.standards.reading;

import java.util.Iterator;
import java.util.Optional;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A YAML text as a tree of places.
 *
 * <p>References within the text are refused and its depth is limited before the tree is made, so that no small text
 * becomes a large tree.
 */
final class Sheet {
    /** Characters; the largest standard of the house has a tenth of that. */
    static final int LONGEST = 2_000_000;

    private static final int DEEPEST = 20;
    private static final LoadSettings LOADING =
            LoadSettings.builder().setCodePointLimit(LONGEST).build();

    private Sheet() {}

    /** The place of the whole text; empty where it is not such a text, of which the faults tell. */
    static Optional<Place> open(String text, Faults faults) {
        try {
            if (!isPlain(text, faults)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(LOADING).composeString(text);
            if (root.isEmpty()) {
                faults.add("", 1, "empty");
            }
            return root.map(node -> new Place(node, "", faults));
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            faults.add("", line, "broken", String.valueOf(broken.getProblem()));
        } catch (YamlEngineException broken) {
            faults.add(
                    "",
                    1,
                    "broken",
                    String.valueOf(broken.getMessage()).lines().findFirst().orElse(""));
        }
        return Optional.empty();
    }

    private static boolean isPlain(String text, Faults faults) {
        int depth = 0;
        Iterator<Event> events = new Parse(LOADING).parseString(text).iterator();
        while (events.hasNext()) {
            Event event = events.next();
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (event.getEventId() == Event.ID.Alias || depth > DEEPEST) {
                int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
                faults.add("", line, depth > DEEPEST ? "too-deep" : "reference");
                return false;
            }
        }
        return true;
    }
}
