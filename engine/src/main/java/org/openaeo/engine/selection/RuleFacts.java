package org.openaeo.engine.selection;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.cel.runtime.CelVariableResolver;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Dictionary;
import org.openaeo.engine.declaration.Field;

/** The values that rules see, of one row at a time. Moved from row to row by one thread. */
final class RuleFacts implements CelVariableResolver {
    private final Map<String, CelVariableResolver> sources = new HashMap<>();
    private final Declarations declarations;
    private int row;

    RuleFacts(Declarations declarations, CandidateScores scores) {
        this.declarations = declarations;
        for (String variable : RuleLanguage.variables().keySet()) {
            CelVariableResolver source = source(variable, scores);
            sources.put(variable, source);
            sources.put(
                    "known_" + variable,
                    asked -> Optional.of(source.find(variable).isPresent()));
        }
    }

    RuleFacts at(int row) {
        this.row = row;
        return this;
    }

    @Override
    public Optional<Object> find(String variable) {
        CelVariableResolver source = sources.get(variable);
        return source == null ? Optional.empty() : source.find(variable);
    }

    private CelVariableResolver source(String variable, CandidateScores scores) {
        return switch (variable) {
            case "hs2" -> name -> hsDigits(2);
            case "hs4" -> name -> hsDigits(4);
            case "hs6" -> name -> hsDigits(6);
            case "unit_value" ->
                name -> number(
                        declarations.number(Field.VALUE, row) / positive(declarations.number(Field.NET_MASS, row)));
            case "probability" -> name -> Optional.of(scores.probability()[row]);
            case "expected_revenue" -> name -> Optional.of(scores.expectedRevenue()[row]);
            default -> column(Field.named(variable).orElseThrow());
        };
    }

    private CelVariableResolver column(Field field) {
        return switch (field.kind()) {
            case IDENTIFIER -> name -> Optional.of(declarations.id(row));
            case TIME -> name -> Optional.of(declarations.instant(row));
            case NUMBER -> name -> number(declarations.number(field, row));
            case CODE, OUTCOME -> name -> text(field);
        };
    }

    private Optional<Object> text(Field field) {
        int code = declarations.code(field, row);
        return code == Dictionary.MISSING
                ? Optional.empty()
                : Optional.of(declarations.dictionary(field).code(code));
    }

    private Optional<Object> hsDigits(int digits) {
        return text(Field.HS)
                .map(String.class::cast)
                .filter(hs -> hs.length() >= digits)
                .map(hs -> hs.substring(0, digits));
    }

    private static Optional<Object> number(double number) {
        return Double.isNaN(number) ? Optional.empty() : Optional.of(number);
    }

    private static double positive(double mass) {
        return mass > 0 ? mass : Double.NaN;
    }
}
