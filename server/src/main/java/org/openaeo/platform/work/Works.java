package org.openaeo.platform.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.platform.DataFolder;
import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.audit.AuditedEvent;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.start.InstanceLock;

/** Long work: asked for, looked at, cancelled, and run again after an interruption. */
@Component
public class Works {
    private final LongWorkStore store;
    private final WorkRunner runner;
    private final DataFolder data;
    private final UUID instance;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    Works(
            LongWorkStore store,
            WorkRunner runner,
            DataFolder data,
            InstanceLock lock,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.runner = runner;
        this.data = data;
        this.instance = lock.instance();
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps a file that comes in, before the work on it is asked for: streamed, readable by the owner only. */
    public Path keep(InputStream upload) {
        Path file = data.folder("uploads").resolve(UUID.randomUUID() + ".upload");
        try {
            Files.copy(upload, file);
            DataFolder.ownerOnly(file);
            return file;
        } catch (IOException e) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException second) {
                e.addSuppressed(second);
            }
            throw new UncheckedIOException("The upload could not be kept in " + file.getParent(), e);
        }
    }

    /**
     * Asks for a piece of work; it begins after the caller's transaction is committed.
     *
     * @param kind of a {@link WorkKind} bean
     * @param title what it is about, for people
     * @param upload as {@link #keep} returned it; deleted when the work is done
     */
    @Transactional
    public WorkId start(String kind, String title, Map<String, String> args, Optional<Path> upload) {
        return start(kind, title, args, upload, Optional.empty());
    }

    /** Does the same once more, with the same file. Empty where it may not, or was already, run again. */
    @Transactional
    public Optional<WorkId> runAgain(WorkId id) {
        return store.find(id)
                .filter(Work::mayRunAgain)
                .filter(work ->
                        work.upload().isEmpty() || Files.exists(work.upload().get()))
                .map(work -> start(work.kind(), work.title(), work.args(), work.upload(), Optional.of(id)));
    }

    /** Stops it at its next report of progress; nothing of it is kept. False where it had ended. */
    @Transactional
    public boolean cancel(WorkId id) {
        boolean cancelled = store.end(id, WorkState.CANCELLED, Map.of(), null, clock.instant());
        if (cancelled) {
            audit.record(new Deed("work.cancelled", id, Map.of()));
        }
        return cancelled;
    }

    public Optional<Work> find(WorkId id) {
        return store.find(id);
    }

    public List<Work> newest(int most) {
        return store.newest(most);
    }

    /** What a stop of the server interrupted and nobody has run again yet. */
    public List<Work> interrupted() {
        return store.interrupted();
    }

    private WorkId start(
            String kind, String title, Map<String, String> args, Optional<Path> upload, Optional<WorkId> again) {
        var work = new Work(
                WorkId.next(),
                runner.known(kind),
                title,
                args,
                upload,
                WorkState.QUEUED,
                null,
                0,
                -1,
                Map.of(),
                null,
                user.id(),
                clock.instant(),
                null,
                null,
                again,
                false);
        store.insert(work, instance);
        audit.record(new Deed("work.asked", work.id(), Map.of("kind", kind, "title", title)));
        runner.afterCommit(work);
        return work.id();
    }

    private record Deed(String action, WorkId id, Map<String, String> facts) implements AuditedEvent {
        @Override
        public String subject() {
            return "work:" + id;
        }
    }
}
