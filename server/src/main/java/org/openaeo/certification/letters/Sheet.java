package org.openaeo.certification.letters;

import java.util.List;

/**
 * What stands on a letter, as finished words of one language.
 *
 * @param facts by which it is found again: number, day, company, clause
 */
public record Sheet(String title, List<Fact> facts, List<Passage> passages) {
    public Sheet {
        facts = List.copyOf(facts);
        passages = List.copyOf(passages);
    }

    /** A line of the head. */
    public record Fact(String label, String value) {}

    /** Some paragraphs under a heading; the heading may be empty. */
    public record Passage(String heading, List<String> paragraphs) {
        public Passage {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
