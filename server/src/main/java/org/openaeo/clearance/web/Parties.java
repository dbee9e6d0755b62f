package org.openaeo.clearance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.openaeo.clearance.AppliedTrust;
import org.openaeo.clearance.dossier.DecisionMade;
import org.openaeo.clearance.dossier.DeclaredItem;
import org.openaeo.clearance.dossier.Dossier;
import org.openaeo.trust.Operator;
import org.openaeo.trust.OperatorRole;
import org.openaeo.trust.Trust;
import org.openaeo.trust.TrustAnswer;
import org.openaeo.trust.Vocabulary;

/** Says who took part in a declaration and how far each was trusted when it was lodged. */
@Component
class Parties {
    private final Trust trust;
    private final TrustWording words;
    private final Wording wording;

    Parties(Trust trust, TrustWording words, Wording wording) {
        this.trust = trust;
        this.words = words;
        this.wording = wording;
    }

    List<PartyLine> of(Dossier dossier, Vocabulary vocabulary) {
        DeclaredItem item = dossier.item();
        Map<String, Operator> operators = words.bearers(
                Stream.of(item.importer(), item.seller(), item.declarant(), item.carrier())
                        .flatMap(Optional::stream)
                        .toList(),
                item.lodgedAt());
        List<PartyLine> lines = new ArrayList<>();
        item.importer()
                .ifPresent(code -> lines.add(line(
                        "importer",
                        code,
                        operators,
                        vocabulary,
                        dossier.decision()
                                .map(DecisionMade::trust)
                                .orElseGet(() -> asked(code, OperatorRole.IMPORTER, item)))));
        add(lines, "seller", item.seller(), OperatorRole.EXPORTER, item, operators, vocabulary);
        add(lines, "declarant", item.declarant(), OperatorRole.BROKER, item, operators, vocabulary);
        add(lines, "carrier", item.carrier(), OperatorRole.CARRIER, item, operators, vocabulary);
        return lines;
    }

    private void add(
            List<PartyLine> lines,
            String role,
            Optional<String> code,
            OperatorRole asked,
            DeclaredItem item,
            Map<String, Operator> operators,
            Vocabulary vocabulary) {
        code.ifPresent(each -> lines.add(line(role, each, operators, vocabulary, asked(each, asked, item))));
    }

    private AppliedTrust asked(String code, OperatorRole role, DeclaredItem item) {
        TrustAnswer answer =
                trust.trustOfDeclared(List.of(code), role, item.lodgedAt()).getOrDefault(code, TrustAnswer.NONE);
        return AppliedTrust.of(Objects.requireNonNull(answer));
    }

    private PartyLine line(
            String role, String code, Map<String, Operator> operators, Vocabulary vocabulary, AppliedTrust applied) {
        Optional<Operator> operator = Optional.ofNullable(operators.get(code));
        return new PartyLine(
                wording.say("clearance.party." + role),
                operator.map(Operator::name).orElse(code),
                operator.isPresent() ? code : "",
                operator.map(known -> "/operators/" + known.id()).orElse(""),
                words.mark(vocabulary, applied));
    }
}
