package org.openaeo.platform.sheets;

import java.time.Instant;

/** A cell of a list by what it holds, so that each kind of file can write it in its own way. */
public sealed interface Cell {
    record Text(String text) implements Cell {}

    record Number(double number) implements Cell {}

    record Time(Instant instant) implements Cell {}

    /** Nothing is known. */
    record Empty() implements Cell {}
}
