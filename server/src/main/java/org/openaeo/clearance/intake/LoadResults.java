package org.openaeo.clearance.intake;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

/** Says what became of each declaration of a load. */
@Component
public class LoadResults {
    private final LoadStore loads;

    LoadResults(LoadStore loads) {
        this.loads = loads;
    }

    /** {@code added}, {@code differing} or {@code rejected} by number; what is not among them was known before. */
    public Map<String, String> statuses(UUID load) {
        return loads.statuses(load);
    }
}
