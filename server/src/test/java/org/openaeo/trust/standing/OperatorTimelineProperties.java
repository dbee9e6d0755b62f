package org.openaeo.trust.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.trust.Authorisation;
import org.openaeo.trust.AuthorisationId;
import org.openaeo.trust.Change;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.OperatorRole;
import org.openaeo.trust.Source;
import org.openaeo.trust.Statement;
import org.openaeo.trust.Terms;
import org.openaeo.trust.TrustAnswer;
import org.openaeo.trust.TrustLevel;
import org.openaeo.trust.TrustScale;
import org.openaeo.trust.standing.OperatorTimeline.Stretch;

import static org.assertj.core.api.Assertions.assertThat;

/** The stretches against the answers asked for one by one, for operators with several authorisations. */
class OperatorTimelineProperties {
    private static final int DAYS = 20;
    private final OperatorTimeline timeline = new OperatorTimeline(new BestAnswer(
            new TrustScale(Map.of(new TrustLevel("T1"), 1, new TrustLevel("T2"), 2, new TrustLevel("T3"), 3))));

    @Property(tries = 500)
    void holdsTheAnswerOfEveryDay(@ForAll long seed) {
        Random random = new Random(seed);
        List<Authorisation> authorisations = authorisations(random);
        Optional<OperatorRole> role = random.nextBoolean() ? Optional.empty() : Optional.of(OperatorRole.IMPORTER);

        List<Stretch> stretches = timeline.of(authorisations, role, Said.day(DAYS));

        for (int day = -1; day <= DAYS; day++) {
            assertThat(at(stretches, day))
                    .as("day %d", day)
                    .isEqualTo(timeline.at(authorisations, role, Said.day(day), Said.day(DAYS)));
        }
        for (int i = 1; i < stretches.size(); i++) {
            Stretch before = stretches.get(i - 1);
            assertThat(before.to().orElseThrow())
                    .isBeforeOrEqualTo(stretches.get(i).from());
            assertThat(before.to().equals(Optional.of(stretches.get(i).from()))
                            && before.answer().equals(stretches.get(i).answer()))
                    .as("neighbours with the same answer are one stretch")
                    .isFalse();
        }
    }

    private static TrustAnswer at(List<Stretch> stretches, int day) {
        return stretches.stream()
                .filter(stretch -> !stretch.from().isAfter(Said.day(day)))
                .filter(stretch -> stretch.to().map(Said.day(day)::isBefore).orElse(true))
                .findFirst()
                .map(Stretch::answer)
                .orElse(TrustAnswer.NONE);
    }

    private static List<Authorisation> authorisations(Random random) {
        OperatorId operator = new OperatorId(new UUID(0, 1));
        List<Authorisation> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            CountryCode administration = new CountryCode(random.nextBoolean() ? "XA" : "XB");
            Source source = administration.value().equals("XA")
                    ? new Source.National(administration, "ref " + i)
                    : new Source.Partner(administration, "XA-XB", "ref " + i);
            List<Statement> statements = statements(random, OperatorRole.IMPORTER);
            all.add(new Authorisation(
                    new AuthorisationId(new UUID(1, i)), operator, source, statements.size(), statements));
        }
        return all;
    }

    private static List<Statement> statements(Random random, OperatorRole usual) {
        Said said = new Said();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            OperatorRole role = random.nextInt(3) == 0 ? OperatorRole.CARRIER : usual;
            Optional<java.time.Instant> until =
                    random.nextInt(3) == 0 ? Optional.of(Said.day(random.nextInt(DAYS))) : Optional.empty();
            Terms terms = Said.terms("T" + (1 + random.nextInt(3)), until, "AEOC", role);
            Change change = switch (random.nextInt(5)) {
                case 0, 1 -> new Change.Granted(terms);
                case 2 -> new Change.Suspended();
                case 3 -> new Change.Restored();
                default -> new Change.Revoked();
            };
            said.on(random.nextInt(DAYS)).effective(random.nextInt(DAYS)).that(change);
        }
        return said.all();
    }
}
