package org.openaeo.trust.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.LongConsumer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.platform.web.Figures;
import org.openaeo.trust.Administration;
import org.openaeo.trust.Authorisations;
import org.openaeo.trust.Operators;

/**
 * Takes a CSV file of operators or authorisations into the register, streamed and in one transaction: killed at any
 * moment it leaves nothing half done, and taken twice it changes nothing the second time.
 *
 * <p>A rehearsal is the very same run, rolled back at its end, so that it finds exactly the faults that the run would
 * find, among them those of one line against another.
 */
@Component
public class RegisterImport {
    private final Operators operators;
    private final Authorisations authorisations;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;
    private final CountryCode home;

    RegisterImport(
            Operators operators,
            Authorisations authorisations,
            PlatformTransactionManager transactions,
            Clock clock,
            Figures figures,
            Administration administration) {
        this.operators = operators;
        this.authorisations = authorisations;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.zone = figures.zone();
        this.home = administration.country();
    }

    /** Whether to change the register, and for which files. */
    public enum Mode {
        /** Only find out what would happen. */
        REHEARSE,
        /** Take the file if it is without a fault, else nothing of it. */
        ALL_OR_NOTHING,
        /** Take the lines without a fault. */
        FAULTLESS_LINES
    }

    /**
     * Runs through the file.
     *
     * @param rejects where the lines with faults are written
     * @param actor who states what the file says
     * @param progress is told the bytes read so far
     */
    public ImportReport run(Path file, Path rejects, Mode mode, String actor, LongConsumer progress) {
        return Objects.requireNonNull(transaction.execute(status -> {
            ImportReport report = read(file, rejects, mode, actor, progress);
            if (!report.taken()) {
                status.setRollbackOnly();
            }
            return report;
        }));
    }

    private ImportReport read(Path file, Path rejects, Mode mode, String actor, LongConsumer progress) {
        try (Rejects rejected = new Rejects(rejects);
                InputStream in = new CountingInput(Files.newInputStream(file), progress)) {
            ImportRun run = new ImportRun(operators, authorisations, rejected, clock.instant(), zone, home, actor);
            try {
                RegisterCsv.read(in, run::header, run::line);
                run.finish();
            } catch (RegisterCsv.Unreadable unreadable) {
                rejected.addOfFile(Fault.of(unreadable.line(), Fault.Code.UNREADABLE));
                return run.report(false);
            }
            boolean faultless = rejected.first().isEmpty();
            return run.report(
                    switch (mode) {
                        case REHEARSE -> false;
                        case ALL_OR_NOTHING -> faultless;
                        case FAULTLESS_LINES -> run.understood();
                    });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
