package org.openaeo.clearance.web;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.openaeo.clearance.AppliedTrust;
import org.openaeo.platform.web.Figures;
import org.openaeo.platform.web.TrustMark;
import org.openaeo.trust.Authorisations;
import org.openaeo.trust.Identifier;
import org.openaeo.trust.Operator;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.OperatorQuery;
import org.openaeo.trust.OperatorRegister;
import org.openaeo.trust.Operators;
import org.openaeo.trust.TrustLevel;
import org.openaeo.trust.Vocabulary;
import org.openaeo.trust.Vocabulary.Kind;

/** Says who the parties of a declaration are and how far they are trusted. */
@Component
class TrustWording {
    private static final int HIGHEST_TIER = 3;
    private static final int NAMES_SOUGHT = 50;

    private final Authorisations authorisations;
    private final Operators operators;
    private final OperatorRegister register;
    private final Wording wording;
    private final Figures figures;

    TrustWording(
            Authorisations authorisations,
            Operators operators,
            OperatorRegister register,
            Wording wording,
            Figures figures) {
        this.authorisations = authorisations;
        this.operators = operators;
        this.register = register;
        this.wording = wording;
        this.figures = figures;
    }

    Vocabulary vocabulary() {
        return authorisations.vocabulary();
    }

    /** A level by its name. */
    String level(Vocabulary vocabulary, String code) {
        return vocabulary.name(Kind.LEVEL, code, Wording.language());
    }

    String benefit(Vocabulary vocabulary, String code) {
        return vocabulary.name(Kind.BENEFIT, code, Wording.language());
    }

    /** The mark that stands beside the trader's name. */
    TrustMark mark(Vocabulary vocabulary, AppliedTrust trust) {
        if (trust.level().equals(TrustLevel.NONE.code())) {
            return TrustMark.none(level(vocabulary, trust.level()));
        }
        if (trust.level().equals(TrustLevel.SUSPENDED.code())) {
            return TrustMark.suspended(trust.since()
                    .map(since -> wording.say("clearance.trust.suspended-since", figures.date(since)))
                    .orElseGet(() -> level(vocabulary, trust.level())));
        }
        String words = trust.type()
                .map(type -> wording.say("clearance.trust.level-and-type", level(vocabulary, trust.level()), type))
                .orElseGet(() -> level(vocabulary, trust.level()));
        return TrustMark.certified(tier(vocabulary, trust.level()), words);
    }

    /** The operators that bear these codes, by the code as it was declared; those nobody bears are left out. */
    Map<String, Operator> bearers(Collection<String> codes, Instant at) {
        Map<String, OperatorId> ids = operators.bearersOf(codes, at);
        Map<OperatorId, Optional<Operator>> found = new HashMap<>();
        Map<String, Operator> bearers = new HashMap<>();
        for (String code : codes) {
            Optional.ofNullable(ids.get(Identifier.normalise(code)))
                    .flatMap(id -> found.computeIfAbsent(id, operators::find))
                    .ifPresent(operator -> bearers.put(code, operator));
        }
        return bearers;
    }

    /** Codes of operators whose name or identifier fits what somebody looks for. */
    List<String> codesOf(String search) {
        if (search.isBlank()) {
            return List.of();
        }
        OperatorQuery query = new OperatorQuery(search, Optional.empty(), Optional.empty());
        return register.page(query, 0, NAMES_SOUGHT).stream()
                .flatMap(line -> line.foremost().stream())
                .map(Identifier::value)
                .toList();
    }

    /** The shield fills with the tier: the programme's levels in their order, spread over three fillings. */
    private static int tier(Vocabulary vocabulary, String level) {
        List<String> levels = vocabulary.of(Kind.LEVEL).stream()
                .map(Vocabulary.Term::code)
                .filter(code -> new TrustLevel(code).isGrantable())
                .toList();
        int place = levels.indexOf(level) + 1;
        return place == 0 ? 1 : (int) Math.ceil((double) HIGHEST_TIER * place / levels.size());
    }
}
