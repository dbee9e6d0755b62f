package org.openaeo.engine.selection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelOptions;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;

import org.openaeo.engine.declaration.Field;

/**
 * The language of rules: CEL over what is known of a declaration before it is controlled.
 *
 * <p>Every variable is typed, so a misspelt column or a number compared with a text is refused when the plan is read.
 * What an inspection finds (outcome, irregularity, revenue) is not there to be asked. A missing value is unknown:
 * {@code a || b} is still true where one side is true, {@code a && b} still false where one side is false, and a rule
 * whose answer stays unknown does not hit; {@code known(seller)} asks whether there is a value.
 *
 * <p>Cost is bounded by the text: there are no loops (CEL's comprehension macros are left out), regular expressions
 * run in linear time (RE2), and length, depth and number of nodes are capped.
 */
final class RuleLanguage {
    static final int MAX_LENGTH = 2_000;
    private static final String KNOWN = "known_";

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(MAX_LENGTH)
            .maxParseRecursionDepth(32)
            .maxParseExpressionNodeCount(1_000)
            .maxRegexProgramSize(1_000)
            .enableComprehension(false)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    static final CelCompiler COMPILER = compiler();
    static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

    private RuleLanguage() {}

    /** Every variable a rule may name, with its type in words: {@code text}, {@code number} or {@code time}. */
    static Map<String, CelType> variables() {
        Map<String, CelType> variables = new TreeMap<>();
        for (Field field : Field.values()) {
            if (isKnownBeforeControl(field)) {
                variables.put(field.canonicalName(), typeOf(field));
            }
        }
        for (String digits : List.of("hs2", "hs4", "hs6")) {
            variables.put(digits, SimpleType.STRING);
        }
        for (String derived : List.of("unit_value", "probability", "expected_revenue")) {
            variables.put(derived, SimpleType.DOUBLE);
        }
        return variables;
    }

    /** The variable that {@code known(...)} asks about, where the name is that of such a question. */
    static Optional<String> askedByKnown(String variable) {
        return variable.startsWith(KNOWN) ? Optional.of(variable.substring(KNOWN.length())) : Optional.empty();
    }

    private static boolean isKnownBeforeControl(Field field) {
        return switch (field) {
            case SELECTION, OUTCOME, IRREGULARITY, REVENUE -> false;
            default -> true;
        };
    }

    private static CelType typeOf(Field field) {
        return switch (field.kind()) {
            case IDENTIFIER, CODE, OUTCOME -> SimpleType.STRING;
            case NUMBER -> SimpleType.DOUBLE;
            case TIME -> SimpleType.TIMESTAMP;
        };
    }

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .addMacros(CelMacro.newGlobalMacro("known", 1, RuleLanguage::expandKnown))
                .setResultType(SimpleType.BOOL);
        variables().forEach((name, type) -> {
            builder.addVar(name, type);
            builder.addVar(KNOWN + name, SimpleType.BOOL);
        });
        return builder.build();
    }

    private static Optional<CelExpr> expandKnown(
            CelMacroExprFactory factory, CelExpr target, ImmutableList<CelExpr> arguments) {
        CelExpr asked = arguments.getFirst();
        boolean isName = asked.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT;
        return Optional.of(
                isName
                        ? factory.newIdentifier(KNOWN + asked.ident().name())
                        : factory.reportError("known() asks for the name of a column"));
    }
}
