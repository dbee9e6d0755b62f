package org.openaeo.risk.register;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.openaeo.engine.model.ModelFile;
import org.openaeo.engine.model.ModelFileException;
import org.openaeo.risk.ActiveModel;
import org.openaeo.risk.ModelId;
import org.openaeo.risk.RegisteredModel;

/**
 * The models that are held in memory, ready to score.
 *
 * <p>Which one is active is asked of the database at every use, so that a switch made on another instance is followed
 * from the next use on; a model that was read once never changes.
 */
@Component
public class ReadyModels {
    /** The active one, and one that an earlier day is replayed with. */
    private static final int KEPT = 2;

    private final ModelStore models;
    private final ModelPartStore files;
    /** The last used first. Guarded by this. */
    private final List<ActiveModel> kept = new ArrayList<>();

    public ReadyModels(ModelStore models, ModelPartStore files) {
        this.models = models;
        this.files = files;
    }

    public Optional<ActiveModel> active() {
        return models.activeId().map(id -> find(id).orElseThrow());
    }

    /** The model, active or not; empty where the register does not hold it. */
    public synchronized Optional<ActiveModel> find(ModelId id) {
        Optional<ActiveModel> model = kept.stream()
                .filter(ready -> ready.id().equals(id))
                .findFirst()
                .or(() -> models.find(id).map(this::read));
        model.ifPresent(this::keep);
        return model;
    }

    private void keep(ActiveModel model) {
        kept.removeIf(other -> other.id().equals(model.id()));
        kept.addFirst(model);
        if (kept.size() > KEPT) {
            kept.removeLast();
        }
    }

    private ActiveModel read(RegisteredModel entry) {
        try (InputStream file = new BufferedInputStream(files.open(entry.id()), ModelPartStore.PART)) {
            return new ActiveModel(entry.id(), entry.name(), ModelFile.read(file), entry.seen());
        } catch (ModelFileException damaged) {
            throw new IllegalStateException(
                    "the file of model %s is damaged in the database".formatted(entry.id()), damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
