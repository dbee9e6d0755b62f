package org.openaeo.architecture;

import java.time.Clock;
import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The house rules that a machine can check. */
final class Rules {
    private static final List<String> BANNED_ENDINGS =
            List.of("Impl", "Manager", "Helper", "Helpers", "Util", "Utils", "Dto", "DTO", "Service", "ServiceImpl");

    /** The present comes from the injected clock only, or no test could stand at a chosen moment. */
    static final ArchRule THE_PRESENT_COMES_FROM_THE_CLOCK = ArchRuleDefinition.noClasses()
            .should()
            .callMethodWhere(readsTheSystemClock())
            .orShould()
            .callConstructor(java.util.Date.class)
            .because("the time comes from the injected Clock");

    /** SQL is looked for, and found, in stores. */
    static final ArchRule SQL_STAYS_IN_STORES = ArchRuleDefinition.classes()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .should(notSpeakSql())
            .because("SQL stands only in *Store types");

    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = ArchRuleDefinition.classes()
            .should(haveATellingName())
            .because("a name says what a thing is in the field's words");

    static final ArchRule NO_CATCH_ALL_PACKAGES = ArchRuleDefinition.noClasses()
            .should()
            .resideInAnyPackage("..common..", "..util..", "..utils..", "..service..", "..services..", "..helper..")
            .because("a package is named after the room, not after what did not fit elsewhere");

    private Rules() {}

    private static DescribedPredicate<JavaCall<?>> readsTheSystemClock() {
        return DescribedPredicate.describe("reads the system clock", call -> {
            var owner = call.getTargetOwner();
            var name = call.getName();
            if (owner.isEquivalentTo(System.class)) {
                return name.equals("currentTimeMillis");
            }
            var asksClock =
                    call.getTarget().getRawParameterTypes().stream().anyMatch(t -> t.isEquivalentTo(Clock.class));
            return name.equals("now") && owner.getPackageName().startsWith("java.time") && !asksClock;
        });
    }

    private static ArchCondition<JavaClass> notSpeakSql() {
        var speakers = List.of(
                JdbcClient.class, JdbcOperations.class, NamedParameterJdbcOperations.class, java.sql.Statement.class);
        return new ArchCondition<>("not speak SQL") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> speakers.stream()
                                .anyMatch(s -> call.getTargetOwner().isAssignableTo(s)))
                        .filter(call -> !isInStore(type))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
            }
        };
    }

    private static boolean isInStore(JavaClass type) {
        return type.getEnclosingClass()
                .map(outer -> outer.getSimpleName().endsWith("Store") || isInStore(outer))
                .orElse(false);
    }

    private static ArchCondition<JavaClass> haveATellingName() {
        return new ArchCondition<>("have a telling name") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var name = type.getSimpleName();
                var banned = BANNED_ENDINGS.stream().anyMatch(name::endsWith);
                var hungarian = type.isInterface() && name.matches("I[A-Z][a-z].*");
                if (banned || hungarian) {
                    events.add(SimpleConditionEvent.violated(type, type.getFullName() + " has a banned name"));
                }
            }
        };
    }
}
