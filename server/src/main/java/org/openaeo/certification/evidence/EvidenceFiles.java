package org.openaeo.certification.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

import org.openaeo.certification.CaseId;
import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.security.CurrentUser;

/**
 * The documents of companies and cases. Each is typed by what it holds, scanned where there is a scanner, and kept for
 * good: a later version stands beside the earlier ones. Who may see one is for the pages to decide.
 */
@Component
public class EvidenceFiles {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceFiles.class);

    private final EvidenceStore files;
    private final Vault vault;
    private final VirusScan scan;
    private final EvidenceSettings settings;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;
    private final TransactionOperations transaction;
    private final ContentTypes types = new ContentTypes();

    EvidenceFiles(
            EvidenceStore files,
            Vault vault,
            VirusScan scan,
            EvidenceSettings settings,
            AuditTrail audit,
            CurrentUser user,
            Clock clock,
            TransactionOperations transaction) {
        this.files = files;
        this.vault = vault;
        this.scan = scan;
        this.settings = settings;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * A content to be handed out.
     *
     * @param name with an ending that fits the content
     */
    public record Opened(EvidenceFile file, String name, Path content) {}

    /** Keeps what comes, as the next version where a document of that name is in the place. */
    public Outcome add(EvidencePlace place, String name, LocalDate documentDate, InputStream content) {
        return add(place, name, documentDate, content, type -> true);
    }

    /** Keeps what comes if it is a picture. */
    Outcome addPicture(EvidencePlace place, String name, LocalDate documentDate, InputStream content) {
        return add(place, name, documentDate, content, type -> type.startsWith("image/"));
    }

    private Outcome add(
            EvidencePlace place, String name, LocalDate documentDate, InputStream content, Predicate<String> wanted) {
        var called = FileName.of(name);
        try (var arrived = vault.receive(content, settings.limit().toBytes())) {
            if (arrived.size() == 0) {
                return new Outcome.Refused(Outcome.Reason.EMPTY);
            }
            if (arrived.size() > settings.limit().toBytes()) {
                return new Outcome.Refused(Outcome.Reason.TOO_LARGE);
            }
            var type = types.of(arrived.file(), called);
            if (!settings.types().contains(type) || !wanted.test(type)) {
                return new Outcome.Refused(Outcome.Reason.TYPE);
            }
            return switch (scanned(arrived.file())) {
                case INFECTED -> new Outcome.Refused(Outcome.Reason.INFECTED);
                case NOT_SCANNED ->
                    scan.scans()
                            ? new Outcome.Refused(Outcome.Reason.NOT_SCANNED)
                            : keep(new Sent(place, called, documentDate, type, false), arrived);
                case CLEAN -> keep(new Sent(place, called, documentDate, type, true), arrived);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Sent(EvidencePlace place, FileName name, LocalDate date, String type, boolean scanned) {}

    private VirusScan.Verdict scanned(Path file) {
        try {
            return scan.scan(file);
        } catch (IOException e) {
            LOG.warn("A file is not taken because it could not be scanned: {}", e.toString());
            return VirusScan.Verdict.NOT_SCANNED;
        }
    }

    private Outcome keep(Sent sent, Vault.Arrived arrived) throws IOException {
        vault.keep(arrived); // before the line that names it
        var outcome = transaction.execute(status -> list(sent, arrived.size(), arrived.sha256()));
        if (outcome == null) {
            throw new IllegalStateException("No outcome");
        }
        return outcome;
    }

    private Outcome list(Sent sent, long size, String sha256) {
        files.lock(sent.place().company());
        var latest = files.in(sent.place()).stream()
                .filter(file -> file.name().equals(sent.name()))
                .findFirst();
        var same = latest.filter(
                file -> file.sha256().equals(sha256) && file.documentDate().equals(sent.date()));
        if (same.isPresent()) {
            return new Outcome.Kept(same.get());
        }
        if (!sent.place().subject().startsWith(EvidencePlace.OF_VISIT)
                && files.used(sent.place().company()) + size
                        > settings.limitOfCompany().toBytes()) {
            return new Outcome.Refused(Outcome.Reason.NO_ROOM);
        }
        var file = new EvidenceFile(
                EvidenceId.random(),
                sent.place(),
                sent.name(),
                latest.map(before -> before.version() + 1).orElse(1),
                sent.date(),
                sent.type(),
                size,
                sha256,
                sent.scanned(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                user.id());
        files.add(file);
        audit.record(new EvidenceEvent.Added(file));
        return new Outcome.Kept(file);
    }

    /** What is in a place: by name, the latest version of each first. */
    public List<EvidenceFile> versions(EvidencePlace place) {
        return files.in(place);
    }

    /** All that belongs to a case, by section, subject and name. */
    public List<EvidenceFile> of(CaseId file) {
        return files.of(file);
    }

    public Optional<EvidenceFile> find(EvidenceId id) {
        return files.find(id);
    }

    /** Hands out the content, and records to whom. Whoever calls has made sure that they may. */
    @Transactional
    public Optional<Opened> open(EvidenceId id) {
        return files.find(id).map(file -> {
            try {
                var content = vault.open(file.sha256());
                audit.record(new EvidenceEvent.Opened(file));
                return new Opened(file, types.suggested(file), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Whether files are scanned here when they come. */
    public boolean scans() {
        return scan.scans();
    }

    /** How large one file may be, in bytes. */
    public long limit() {
        return settings.limit().toBytes();
    }
}
