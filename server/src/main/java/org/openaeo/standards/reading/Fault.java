package org.openaeo.standards.reading;

import java.util.List;

/**
 * Something wrong with a file, where it is and what to do.
 *
 * @param file its name
 * @param path of the place, as in {@code groups[2].criteria[1].weight}; empty for the whole file
 * @param line from 1
 * @param code the text {@code standards.fault.<code>} says what is wrong and what to do
 * @param arguments of that text
 */
public record Fault(String file, String path, int line, String code, List<String> arguments) {
    public Fault {
        arguments = List.copyOf(arguments);
    }

    /** For logs and for those who write the files: without a language. */
    @Override
    public String toString() {
        return file + ":" + line + " " + path + ": " + code + " " + arguments;
    }
}
