package org.openaeo.engine.explanation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.model.Contribution;
import org.openaeo.engine.model.Contributions;
import org.openaeo.engine.profile.ProfileFact;
import org.openaeo.engine.profile.ProfileFamily;

/** Chooses the sentence that says what a feature saw on one declaration. */
final class SentenceWriter {
    /** Below so many inspections, "4 of 9" says more than "44 %". */
    private static final double FEW = 20;

    /** Duty rates closer than this, in per cent of the value, are told as the same. */
    private static final double LEAST_POINTS = 0.05;

    private final Contributions contributions;
    private final Subjects subjects;

    SentenceWriter(Contributions contributions, Declarations declarations, int row) {
        this.contributions = contributions;
        subjects = new Subjects(declarations, row);
    }

    Statement about(Contribution contribution) {
        return contribution
                .feature()
                .profile()
                .map(family -> ofProfile(contribution, family))
                .orElseGet(() -> ofDeclaration(contribution));
    }

    private Statement ofDeclaration(Contribution contribution) {
        return switch (contribution.feature().kind()) {
            case VALUE -> money("value", subjects.number(Field.VALUE));
            case NET_MASS -> plain("net_mass", Field.NET_MASS);
            case TAX_RATE -> plain("tax_rate", Field.TAX_RATE);
            case DUTY -> duty();
            case UNIT_VALUE, UNIT_VALUE_DEVIATION, UNIT_VALUE_SCORE -> unitValue();
            case NET_MASS_DEVIATION -> plain("net_mass", Field.NET_MASS);
            case TAX_RATE_DEVIATION -> plain("tax_rate", Field.TAX_RATE);
            case WEEKDAY -> Statement.of("weekday", contribution.value());
            case DIRECT -> route(contribution.value());
            case HS_NUMBER, RATE, INSPECTED, MEAN_REVENUE, VOLUME, AGE, RECENCY ->
                subjects.codes(ProfileFamily.HS6)
                        .map(codes -> Statement.about("subject.hs6", codes, "goods"))
                        .orElseGet(() -> missing(Field.HS));
        };
    }

    private Statement ofProfile(Contribution contribution, ProfileFamily family) {
        Optional<ProfileFact> fact = contributions.fact(family);
        Optional<Group> stated = fact.flatMap(known -> group(family, known));
        if (fact.isEmpty() || stated.isEmpty()) {
            return missing(subjects.missing(family).orElse(Field.HS));
        }
        Group group = stated.get();
        return switch (contribution.feature().kind()) {
            case RATE, INSPECTED -> irregularities(group);
            case MEAN_REVENUE ->
                group.says(
                        "mean_revenue",
                        fact.get().revenue() / Math.max(1, fact.get().inspected()));
            case VOLUME -> group.says("volume", fact.get().volume());
            case AGE -> days(group, "age", contribution.value());
            case RECENCY -> days(group, "recency", contribution.value());
            case UNIT_VALUE_DEVIATION, UNIT_VALUE_SCORE ->
                deviation(family, fact.get()).orElseGet(this::unitValue);
            case NET_MASS_DEVIATION -> againstUsual(contribution, group, "net_mass");
            case TAX_RATE_DEVIATION -> rateAgainstUsual(contribution, group);
            case VALUE, NET_MASS, UNIT_VALUE, TAX_RATE, DUTY, HS_NUMBER, WEEKDAY, DIRECT -> ofDeclaration(contribution);
        };
    }

    private Optional<Group> group(ProfileFamily family, ProfileFact fact) {
        Optional<Group> named = subjects.codes(family).map(codes -> new Group("subject." + family.code(), codes, fact));
        // A goods line is a group also where one of its parts is not stated.
        return family == ProfileFamily.GOODS_LINE
                ? named.or(() -> Optional.of(new Group("subject.goods_line_in_part", List.of(), fact)))
                : named;
    }

    /** A group that a profile is kept of, as it is named and what is known of it. */
    private record Group(String phrase, List<String> codes, ProfileFact fact) {
        /** The sentence, or its sibling that says there was nothing. */
        Statement says(String sentence, double number) {
            return Math.round(number) > 0
                    ? Statement.about(phrase, codes, sentence + ".some", number)
                    : Statement.about(phrase, codes, sentence + ".none");
        }

        Statement tells(String sentence, double... numbers) {
            return Statement.about(phrase, codes, sentence, numbers);
        }

        String usual() {
            return "usual." + fact.family().code();
        }

        Statement isUsual(String sentence, double... numbers) {
            return Statement.about(usual(), codes, sentence, numbers);
        }
    }

    private Statement irregularities(Group group) {
        double inspected = Math.rint(group.fact().inspected());
        double irregular = Math.rint(group.fact().irregular());
        double ofAll = 100
                * contributions
                        .fact(ProfileFamily.ALL)
                        .filter(all -> all.inspected() > 0)
                        .map(all -> all.irregular() / all.inspected())
                        .orElse(group.fact().parentRate());
        if (inspected == 0) {
            return group.tells("rate.unknown");
        }
        if (inspected >= FEW) {
            return group.tells(
                    "rate.share", 100 * group.fact().irregular() / group.fact().inspected(), inspected, ofAll);
        }
        if (inspected == 1) {
            return group.tells(irregular == 0 ? "rate.one_clean" : "rate.one", ofAll);
        }
        return irregular == 0
                ? group.tells("rate.clean", inspected, ofAll)
                : group.tells("rate.some", irregular, inspected, ofAll);
    }

    private static Statement days(Group group, String sentence, double days) {
        return days < 0 ? group.tells("age.never") : group.tells(sentence + ".days", Math.rint(days));
    }

    private Statement unitValue() {
        if (contributions.unitValue().isEmpty()) {
            return missing(Double.isNaN(subjects.number(Field.NET_MASS)) ? Field.NET_MASS : Field.VALUE);
        }
        return Stream.of(ProfileFamily.HS_ORIGIN, ProfileFamily.HS, ProfileFamily.HS6, ProfileFamily.HS4)
                .flatMap(family -> contributions.fact(family).flatMap(fact -> deviation(family, fact)).stream())
                .findFirst()
                .orElseGet(() -> money("unit_value", contributions.unitValue().getAsDouble()));
    }

    private Optional<Statement> deviation(ProfileFamily family, ProfileFact fact) {
        Optional<List<String>> codes = subjects.codes(family);
        if (contributions.unitValue().isEmpty() || fact.usualUnitValue().isEmpty() || codes.isEmpty()) {
            return Optional.empty();
        }
        double ratio =
                contributions.unitValue().getAsDouble() / fact.usualUnitValue().getAsDouble();
        return Optional.of(ratio("unit_value", ratio, "usual." + family.code(), codes.get()));
    }

    private Statement againstUsual(Contribution contribution, Group group, String measure) {
        double deviation = contribution.value();
        return Double.isNaN(deviation)
                ? ofDeclaration(contribution)
                : ratio(measure, Math.exp(deviation), group.usual(), group.codes());
    }

    private static Statement ratio(String measure, double ratio, String phrase, List<String> codes) {
        if (ratio >= 2) {
            return Statement.about(phrase, codes, measure + ".times", ratio);
        }
        long percent = Math.round(100 * (ratio - 1));
        if (Math.abs(percent) < 5) {
            return Statement.about(phrase, codes, measure + ".usual");
        }
        return percent < 0
                ? Statement.about(phrase, codes, measure + ".below", Math.min(99, -percent))
                : Statement.about(phrase, codes, measure + ".above", percent);
    }

    private Statement rateAgainstUsual(Contribution contribution, Group group) {
        double points = contribution.value();
        if (Double.isNaN(points)) {
            return ofDeclaration(contribution);
        }
        if (Math.abs(points) < LEAST_POINTS) {
            return group.isUsual("tax_rate.usual");
        }
        return points < 0 ? group.isUsual("tax_rate.below", -points) : group.isUsual("tax_rate.above", points);
    }

    private Statement duty() {
        double rate = subjects.number(Field.TAX_RATE);
        return Double.isNaN(rate) ? missing(Field.TAX_RATE) : money("duty", subjects.number(Field.VALUE) * rate / 100);
    }

    private Statement plain(String sentence, Field field) {
        double number = subjects.number(field);
        return Double.isNaN(number) ? missing(field) : Statement.of(sentence, number);
    }

    private Statement money(String sentence, double number) {
        if (Double.isNaN(number)) {
            return missing(Field.VALUE);
        }
        List<String> currency = List.of(subjects.text(Field.CURRENCY).orElse(""));
        return Statement.about("subject.currency", currency, sentence, number);
    }

    private Statement route(double direct) {
        return subjects.codes(ProfileFamily.ORIGIN_DEPARTURE)
                .map(codes -> Statement.about("route", codes, direct > 0 ? "direct.yes" : "direct.no"))
                .orElseGet(() ->
                        missing(subjects.missing(ProfileFamily.ORIGIN_DEPARTURE).orElse(Field.ORIGIN)));
    }

    private static Statement missing(Field field) {
        return Statement.of("missing." + field.canonicalName());
    }
}
