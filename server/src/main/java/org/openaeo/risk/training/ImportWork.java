package org.openaeo.risk.training;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.openaeo.engine.model.ModelFileException;
import org.openaeo.platform.security.Role;
import org.openaeo.platform.work.WorkContext;
import org.openaeo.platform.work.WorkFailed;
import org.openaeo.platform.work.WorkKind;
import org.openaeo.risk.ModelId;
import org.openaeo.risk.Models;
import org.openaeo.risk.RegisteredModel;

/**
 * A model file made elsewhere, read to its last byte and registered, in one transaction. The same file again leads to
 * the model that it made the first time.
 */
@Component
public class ImportWork implements WorkKind {
    public static final String KIND = "risk.import";
    /** Key of its title in the messages. */
    public static final String TITLE = "risk.upload.work";
    /** The argument that says how the model shall be called. */
    public static final String NAME = "name";

    private final Models models;

    public ImportWork(Models models) {
        this.models = models;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ANALYST);
    }

    @Override
    public void run(WorkContext context) {
        String name = Objects.requireNonNull(context.arguments().get(NAME));
        Path file = context.upload().orElseThrow();
        context.progress().report("read", 0, -1);
        ModelId model = switch (models.upload(name, file)) {
            case Models.Upload.Registered(RegisteredModel entry) -> entry.id();
            case Models.Upload.AlreadyThere(ModelId known) -> known;
            case Models.Upload.Refused(ModelFileException.Fault fault) ->
                throw new WorkFailed("risk.upload.fault." + fault.code());
        };
        context.resultAt("/risk/models/" + model);
    }
}
