package org.openaeo.trust.transfer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.trust.Authorisations;
import org.openaeo.trust.Identifier;
import org.openaeo.trust.NewOperator;
import org.openaeo.trust.NewStatement;
import org.openaeo.trust.Objection;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.Operators;
import org.openaeo.trust.Registered;
import org.openaeo.trust.Stated;
import org.openaeo.trust.transfer.RegisterCsv.Line;

/** One run through a file: lines are read, gathered, and given to the register some hundreds at a time. */
final class ImportRun {
    private static final int AT_A_TIME = 500;

    private final Operators operators;
    private final Authorisations authorisations;
    private final Rejects rejects;
    private final Instant now;
    private final ZoneId zone;
    private final CountryCode home;
    private final String actor;
    private final List<Line> gathered = new ArrayList<>(AT_A_TIME);
    private Optional<ImportKind> kind = Optional.empty();
    private boolean understood;
    private long lines;
    private long entered;
    private long changed;
    private long known;

    ImportRun(
            Operators operators,
            Authorisations authorisations,
            Rejects rejects,
            Instant now,
            ZoneId zone,
            CountryCode home,
            String actor) {
        this.operators = operators;
        this.authorisations = authorisations;
        this.rejects = rejects;
        this.now = now;
        this.zone = zone;
        this.home = home;
        this.actor = actor;
    }

    void header(List<String> columns) {
        rejects.header(columns);
        kind = ImportKind.of(columns);
        List<Fault> faults = kind.map(found -> found.faultsOf(columns))
                .orElseGet(() -> List.of(Fault.of(1, Fault.Code.COLUMN_MISSING)));
        faults.forEach(rejects::addOfFile);
        understood = faults.isEmpty();
    }

    void line(Line line) {
        if (!understood) {
            return;
        }
        lines++;
        gathered.add(line);
        if (gathered.size() == AT_A_TIME) {
            take();
        }
    }

    void finish() {
        take();
    }

    /** Whether the columns were what they have to be. */
    boolean understood() {
        return understood;
    }

    ImportReport report(boolean taken) {
        return new ImportReport(kind, lines, entered, changed, known, rejects.lines(), rejects.first(), taken);
    }

    private void take() {
        if (gathered.isEmpty()) {
            return;
        }
        switch (kind.orElseThrow()) {
            case OPERATORS -> takeOperators();
            case AUTHORISATIONS -> takeStatements();
        }
        gathered.clear();
    }

    private void takeOperators() {
        List<Line> good = new ArrayList<>();
        List<NewOperator> read = new ArrayList<>();
        for (Line line : gathered) {
            cells(line)
                    .ifPresent(cells -> OperatorCells.read(cells)
                            .ifPresentOrElse(
                                    operator -> {
                                        good.add(line);
                                        read.add(operator);
                                    },
                                    () -> rejects.add(cells.faults(), line.raw())));
        }
        List<Registered> registered = operators.registerAll(read);
        for (int i = 0; i < good.size(); i++) {
            switch (registered.get(i)) {
                case Registered.Entered in -> entered++;
                case Registered.Changed other -> changed++;
                case Registered.AlreadyKnown same -> known++;
                case Registered.Refused(Set<Objection> objections) -> refuse(good.get(i), objections);
            }
        }
    }

    private void takeStatements() {
        Map<Line, StatementCells.Read> read = new LinkedHashMap<>();
        for (Line line : gathered) {
            cells(line)
                    .ifPresent(cells -> StatementCells.read(cells, home, now, actor)
                            .ifPresentOrElse(
                                    statement -> read.put(line, statement),
                                    () -> rejects.add(cells.faults(), line.raw())));
        }
        Map<String, OperatorId> parties = parties(read.values());
        List<Line> good = new ArrayList<>();
        List<NewStatement> news = new ArrayList<>();
        read.forEach((line, statement) -> Optional.ofNullable(parties.get(Identifier.normalise(statement.party())))
                .ifPresentOrElse(
                        operator -> {
                            good.add(line);
                            news.add(statement.about(operator));
                        },
                        () -> rejects.add(
                                List.of(new Fault(
                                        line.number(),
                                        "identifier",
                                        Fault.Code.UNKNOWN_PARTY.name(),
                                        statement.party())),
                                line.raw())));
        List<Stated> stated = authorisations.stateAll(news);
        for (int i = 0; i < good.size(); i++) {
            switch (stated.get(i)) {
                case Stated.Recorded in -> entered++;
                case Stated.AlreadyKnown same -> known++;
                case Stated.Refused(Set<Objection> objections) -> refuse(good.get(i), objections);
            }
        }
    }

    /** Who bears these codes now; a code that two bear in different schemes is the first scheme's. */
    private Map<String, OperatorId> parties(Iterable<StatementCells.Read> read) {
        Set<String> codes = new HashSet<>();
        read.forEach(each -> codes.add(each.party()));
        return operators.bearersOf(codes, now);
    }

    private Optional<Cells> cells(Line line) {
        if (!line.isMatching()) {
            rejects.add(List.of(Fault.of(line.number(), Fault.Code.CELLS)), line.raw());
            return Optional.empty();
        }
        return Optional.of(new Cells(line.number(), line.cells(), zone));
    }

    private void refuse(Line line, Set<Objection> objections) {
        rejects.add(
                objections.stream()
                        .sorted()
                        .map(objection -> Fault.of(line.number(), objection))
                        .toList(),
                line.raw());
    }
}
