package org.openaeo.platform.developers;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the description says of one operation in words, and with which messages it shows it.
 *
 * @param tag the group it stands in
 * @param summary one line
 * @param description what it does, what happens to a message that comes twice, what is refused
 * @param request an example message; none for operations without one
 * @param answer an example of a good answer
 * @param requestSchema of the message, where its Java type does not say it
 */
record OperationText(
        String tag,
        String summary,
        String description,
        @Nullable JsonNode request,
        @Nullable JsonNode answer,
        @Nullable JsonNode requestSchema) {}
