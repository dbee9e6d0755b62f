package org.openaeo.trust;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The codes of the programme and their names: its trust levels, types of authorisation, roles and benefits. */
public record Vocabulary(List<Term> terms) {
    public Vocabulary {
        terms = List.copyOf(terms);
    }

    /** What a code can stand for. */
    public enum Kind {
        LEVEL,
        TYPE,
        ROLE,
        BENEFIT
    }

    /**
     * One code.
     *
     * @param rank its place in lists and, for a level, its height: more is more trust
     * @param names by language, {@code en} always among them
     */
    public record Term(Kind kind, String code, int rank, Map<String, String> names) {
        public Term {
            names = Map.copyOf(names);
            if (!names.containsKey(Locale.ENGLISH.getLanguage())) {
                throw new IllegalArgumentException(kind + " " + code + " has no English name");
            }
        }

        /** The name in that language, or in English. */
        public String name(Locale locale) {
            return Optional.ofNullable(names.get(locale.getLanguage()))
                    .or(() -> Optional.ofNullable(names.get(Locale.ENGLISH.getLanguage())))
                    .orElse(code);
        }
    }

    /** The terms of a kind in their order. */
    public List<Term> of(Kind kind) {
        return terms.stream().filter(term -> term.kind() == kind).toList();
    }

    public boolean knows(Kind kind, String code) {
        return terms.stream()
                .anyMatch(term -> term.kind() == kind && term.code().equals(code));
    }

    /** The name of a code, or the code itself where the programme no longer lists it. */
    public String name(Kind kind, String code, Locale locale) {
        return terms.stream()
                .filter(term -> term.kind() == kind && term.code().equals(code))
                .findFirst()
                .map(term -> term.name(locale))
                .orElse(code);
    }

    /** The levels that can be conferred, by rank. */
    public TrustScale scale() {
        return new TrustScale(of(Kind.LEVEL).stream()
                .filter(term -> new TrustLevel(term.code()).isGrantable())
                .collect(Collectors.toMap(term -> new TrustLevel(term.code()), Term::rank)));
    }
}
