package org.openaeo.clearance;

import java.util.Map;

/** The customs offices that declarations name, by what people call them. */
public interface Offices {
    /** Gives an office its name, or another one. */
    void name(String code, String name);

    /** The names of all offices that have one, and the code for every other that a list was made for. */
    Map<String, String> all();
}
