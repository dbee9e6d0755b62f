package org.openaeo.clearance.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Declarations one a line (NDJSON). A line that is no JSON stands as a missing node, and keeps no other out. */
final class NdjsonMessage {
    static final String TYPE = "application/x-ndjson";

    private final JsonMapper json;

    NdjsonMessage(JsonMapper json) {
        this.json = json;
    }

    /** The lines that are not blank, at most one more than {@code most}. */
    List<JsonNode> read(InputStream body, int most) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null && nodes.size() <= most; line = lines.readLine()) {
            if (!line.isBlank()) {
                nodes.add(node(line));
            }
        }
        return nodes;
    }

    private JsonNode node(String line) {
        try {
            return json.readTree(line);
        } catch (JacksonException broken) {
            return MissingNode.getInstance();
        }
    }
}
