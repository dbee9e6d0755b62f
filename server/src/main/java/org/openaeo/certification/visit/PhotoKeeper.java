package org.openaeo.certification.visit;

import java.io.IOException;
import java.io.InputStream;

/** Keeps pictures as evidence in the case file. */
public interface PhotoKeeper {
    /** @throws Refused where the file is no picture, or too large */
    Notebook.KeptFile keep(Visit visit, Note<Note.Photographed> note, String name, InputStream picture)
            throws IOException;

    /** The picture was not taken. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String words;

        public Refused(String words) {
            super(words);
            this.words = words;
        }

        /** Why, for people. */
        public String words() {
            return words;
        }
    }
}
