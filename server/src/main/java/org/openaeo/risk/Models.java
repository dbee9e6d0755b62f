package org.openaeo.risk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.engine.evaluation.QualityReport;
import org.openaeo.engine.model.ModelCard;
import org.openaeo.engine.model.ModelFileException;
import org.openaeo.engine.model.TargetingModel;
import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.risk.register.FileOnDisk;
import org.openaeo.risk.register.ModelPartStore;
import org.openaeo.risk.register.ModelStore;
import org.openaeo.risk.training.TrainingOutcome;

/** The register of models: where they come from, and which of them decides. */
@Component
public class Models {
    private final ModelStore models;
    private final ModelPartStore files;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Clock clock;

    public Models(
            ModelStore models,
            ModelPartStore files,
            AuditTrail audit,
            ApplicationEventPublisher events,
            CurrentUser user,
            Clock clock) {
        this.models = models;
        this.files = files;
        this.audit = audit;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /** What came of putting a model into use. */
    public sealed interface Switch {
        record Switched(RegisteredModel model) implements Switch {}

        /** It was in use already. */
        record AlreadyActive(RegisteredModel model) implements Switch {}

        /** Another model is in use than the one that was to be replaced. */
        record Overtaken(Optional<RegisteredModel> active) implements Switch {}

        record Unknown() implements Switch {}
    }

    /** What came of bringing in a file. */
    public sealed interface Upload {
        record Registered(RegisteredModel model) implements Upload {}

        /** The register holds this file already. */
        record AlreadyThere(ModelId model) implements Upload {}

        /** It cannot be taken for a model. */
        record Refused(ModelFileException.Fault fault) implements Upload {}
    }

    /** Every model, the latest first. */
    public List<RegisteredModel> all() {
        return models.all();
    }

    public Optional<RegisteredModel> find(ModelId id) {
        return models.find(id);
    }

    /** The model that scores declarations now. */
    public Optional<RegisteredModel> active() {
        return models.active();
    }

    /** The model that a training has registered. */
    public Optional<ModelId> madeBy(String training) {
        return models.madeBy(training);
    }

    /** The model's file, word for word as it was registered. */
    public InputStream file(ModelId id) {
        return files.open(id);
    }

    /**
     * Puts a model into use, a new one or one that was retired.
     *
     * @param inPlaceOf the model that whoever decides believes to be in use; empty for none
     */
    @Transactional
    public Switch activate(ModelId id, Optional<ModelId> inPlaceOf) {
        models.holdSwitch();
        Optional<RegisteredModel> model = models.find(id);
        if (model.isEmpty()) {
            return new Switch.Unknown();
        }
        if (model.get().state() == ModelState.ACTIVE) {
            return new Switch.AlreadyActive(model.get());
        }
        Optional<ModelId> active = models.activeId();
        if (!active.equals(inPlaceOf)) {
            return new Switch.Overtaken(models.active());
        }
        Instant now = now();
        models.retireActive(now);
        models.activate(id, now, user.id());
        ModelActivated activated = new ModelActivated(id, active, model.get().sha256());
        audit.record(activated);
        events.publishEvent(activated);
        return new Switch.Switched(models.find(id).orElseThrow());
    }

    /** Registers a model file from elsewhere as a candidate, after reading it from the first byte to the last. */
    @Transactional
    public Upload upload(String name, Path file) {
        FileOnDisk onDisk = FileOnDisk.of(file);
        Optional<ModelId> known = models.withFile(onDisk.sha256());
        if (known.isPresent()) {
            return new Upload.AlreadyThere(known.get());
        }
        return switch (onDisk.read()) {
            case FileOnDisk.Reading.Refused(ModelFileException.Fault fault) -> new Upload.Refused(fault);
            case FileOnDisk.Reading.Readable(TargetingModel model) -> {
                ModelCard card = model.card();
                Instant now = now();
                Instant lodgedBefore =
                        card.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
                RegisteredModel entry = candidate(
                        name,
                        ModelOrigin.UPLOADED,
                        now,
                        new Vantage(lodgedBefore, now),
                        card,
                        Optional.empty(),
                        onDisk);
                add(entry, Optional.empty(), onDisk);
                yield new Upload.Registered(entry);
            }
        };
    }

    /**
     * Registers what a training has made, entry and file together or not at all.
     *
     * @param training its id; the same one registers the same model once
     */
    @Transactional
    public ModelId register(String training, String name, TrainingOutcome.Trained trained) {
        Optional<ModelId> made = models.madeBy(training);
        if (made.isPresent()) {
            return made.get();
        }
        try (FileOnDisk.Temporary file = FileOnDisk.write(trained.model())) {
            RegisteredModel entry = candidate(
                    name,
                    ModelOrigin.TRAINED,
                    now(),
                    trained.seen(),
                    trained.model().card(),
                    trained.quality(),
                    file.file());
            add(entry, Optional.of(training), file.file());
            return entry.id();
        }
    }

    private void add(RegisteredModel entry, Optional<String> training, FileOnDisk file) {
        models.add(entry, training);
        try (InputStream bytes = file.open()) {
            files.add(entry.id(), bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        ModelRegistered registered = new ModelRegistered(entry.id(), entry.origin(), entry.sha256());
        audit.record(registered);
        events.publishEvent(registered);
    }

    private RegisteredModel candidate(
            String name,
            ModelOrigin origin,
            Instant now,
            Vantage seen,
            ModelCard card,
            Optional<QualityReport> quality,
            FileOnDisk file) {
        return new RegisteredModel(
                new ModelId(UUID.randomUUID()),
                name.strip(),
                ModelState.CANDIDATE,
                origin,
                now,
                user.id(),
                Optional.empty(),
                Optional.empty(),
                seen,
                card,
                quality,
                file.size(),
                file.sha256());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
