package org.openaeo.certification.procedure;

import java.util.List;

/** What became of an attempt to perform an act. */
public sealed interface Taken {
    /** It is done. */
    record Done(CaseFile file, Entry entry) implements Taken {}

    /** It was not taken, for all of these reasons; the file is as it was. */
    record Refused(List<Ground> grounds) implements Taken {
        public Refused {
            grounds = List.copyOf(grounds);
        }
    }
}
