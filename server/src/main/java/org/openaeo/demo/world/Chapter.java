package org.openaeo.demo.world;

import org.openaeo.engine.Progress;

/**
 * A part of the world. It may be killed at any moment; built again it goes on from, or finds, what stands already.
 * Chapters are built in their {@link org.springframework.core.annotation.Order}.
 */
public interface Chapter {
    /** The end of its key in the messages. */
    String name();

    /** Builds it in the name of {@link World#BUILDER}. */
    void build(World world, Progress progress);
}
