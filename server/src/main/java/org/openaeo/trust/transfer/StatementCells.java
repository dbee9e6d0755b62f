package org.openaeo.trust.transfer;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.trust.AuthorisationType;
import org.openaeo.trust.Benefit;
import org.openaeo.trust.Change;
import org.openaeo.trust.Grounds;
import org.openaeo.trust.NewStatement;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.OperatorRole;
import org.openaeo.trust.Source;
import org.openaeo.trust.Terms;
import org.openaeo.trust.TrustLevel;
import org.openaeo.trust.transfer.Fault.Code;

/** The columns of a file of statements about authorisations. */
final class StatementCells {
    static final List<String> REQUIRED =
            List.of("identifier", "reference", "change", "effective", "ground", "legal_reference");
    static final List<String> COLUMNS = List.of(
            "identifier",
            "administration",
            "arrangement",
            "reference",
            "change",
            "type",
            "tier",
            "level",
            "roles",
            "benefits",
            "until",
            "effective",
            "learnt",
            "ground",
            "legal_reference",
            "supersedes");

    /** What the export adds to them and the import passes over. */
    static final List<String> INFORMATIVE = List.of("name", "number", "actor");

    private static final int LONGEST_REFERENCE = 60;
    private static final int LONGEST_ARRANGEMENT = 40;

    private StatementCells() {}

    /**
     * A line that could be read; whose it is the register must tell.
     *
     * @param party the code that names the operator
     */
    record Read(long line, String party, Source source, Change change, Grounds grounds, Optional<Integer> supersedes) {
        NewStatement about(OperatorId operator) {
            return new NewStatement(operator, source, Optional.empty(), change, grounds, supersedes);
        }
    }

    /**
     * The statement of a line; empty where the cells have faults.
     *
     * @param home our own country: an authorisation without an arrangement is of it
     * @param now when what has no other date was learnt
     */
    static Optional<Read> read(Cells cells, CountryCode home, Instant now, String actor) {
        Optional<String> party = cells.required("identifier", LONGEST_REFERENCE);
        Optional<String> reference = cells.required("reference", LONGEST_REFERENCE);
        Optional<String> arrangement = cells.optional("arrangement", LONGEST_ARRANGEMENT);
        CountryCode administration = cells.country("administration").orElse(home);
        if (arrangement.isEmpty() && !administration.equals(home)) {
            cells.fault("arrangement", Code.MISSING);
        }
        Optional<Change> change = change(cells);
        Optional<Instant> effective = cells.requiredMoment("effective");
        Instant learnt = cells.moment("learnt").orElse(now);
        Optional<String> ground = cells.required("ground", Grounds.LONGEST);
        Optional<String> legal = cells.required("legal_reference", Grounds.LONGEST);
        Optional<Integer> supersedes = cells.optional("supersedes", Code.NOT_A_CODE, StatementCells::number);
        if (!cells.faults().isEmpty()) {
            return Optional.empty();
        }
        Source source = arrangement
                .<Source>map(under -> new Source.Partner(administration, under, reference.orElseThrow()))
                .orElseGet(() -> new Source.National(administration, reference.orElseThrow()));
        Grounds grounds =
                new Grounds(effective.orElseThrow(), learnt, ground.orElseThrow(), legal.orElseThrow(), actor);
        return Optional.of(
                new Read(cells.line(), party.orElseThrow(), source, change.orElseThrow(), grounds, supersedes));
    }

    private static Optional<Change> change(Cells cells) {
        Optional<Change.Kind> kind = cells.required("change", Code.NOT_A_CHANGE, StatementCells::kind);
        if (kind.filter(Change.Kind::carriesTerms).isPresent()) {
            return terms(cells).map(terms -> Change.of(kind.get(), Optional.of(terms)));
        }
        if (kind.filter(Change.Kind.RETRACTED::equals).isPresent()
                && cells.text("supersedes").isEmpty()) {
            cells.fault("supersedes", Code.MISSING);
        }
        return kind.map(bare -> Change.of(bare, Optional.empty()));
    }

    private static Optional<Terms> terms(Cells cells) {
        Optional<AuthorisationType> type = cells.required("type", Code.NOT_A_CODE, AuthorisationType::parse);
        Optional<String> tier = cells.optional("tier", Terms.LONGEST_TIER);
        Optional<TrustLevel> level = cells.required(
                "level", Code.NOT_A_LEVEL, text -> TrustLevel.parse(text).filter(TrustLevel::isGrantable));
        Set<OperatorRole> roles = cells.codes("roles", OperatorRole::parse);
        if (cells.text("roles").isEmpty()) {
            cells.fault("roles", Code.MISSING);
        }
        Set<Benefit> benefits = cells.codes("benefits", Benefit::parse);
        Optional<Instant> until = cells.moment("until");
        return cells.faults().isEmpty()
                ? Optional.of(new Terms(type.orElseThrow(), tier, level.orElseThrow(), roles, benefits, until))
                : Optional.empty();
    }

    private static Optional<Change.Kind> kind(String text) {
        String name = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(Change.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
