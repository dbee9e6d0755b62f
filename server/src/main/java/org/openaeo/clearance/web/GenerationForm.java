package org.openaeo.clearance.web;

import org.jspecify.annotations.Nullable;

/** What synthetic trade to make, as it came. */
public record GenerationForm(
        @Nullable String rows,
        @Nullable String seed,
        @Nullable String from) {}
