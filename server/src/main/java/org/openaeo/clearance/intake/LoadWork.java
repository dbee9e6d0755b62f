package org.openaeo.clearance.intake;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.openaeo.clearance.Intake;
import org.openaeo.clearance.Learnt;
import org.openaeo.clearance.LoadOrder;
import org.openaeo.clearance.LoadReport;
import org.openaeo.engine.declaration.ColumnMapping;
import org.openaeo.engine.declaration.DeclarationCsv;
import org.openaeo.engine.declaration.FileFault;
import org.openaeo.engine.declaration.MappingException;
import org.openaeo.engine.declaration.ReadLimits;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Role;
import org.openaeo.platform.work.WorkContext;
import org.openaeo.platform.work.WorkFailed;
import org.openaeo.platform.work.WorkKind;
import org.openaeo.platform.work.WorkOrder;

/**
 * Loading an uploaded file, as long work. All of it is one transaction, and what is known already is left as it is: a
 * load that was broken off leaves nothing behind, and one that is run again takes nothing twice.
 */
@Component
public class LoadWork implements WorkKind {
    public static final String KIND = "clearance.load";

    /** The key of its name in the messages. */
    public static final String NAME = "clearance.work.load";

    /** The name of a mapping that is built in, or of the one that came along. */
    public static final String MAPPING = "mapping";

    /** The text of a mapping that came along. */
    public static final String MAPPING_TEXT = "mapping-text";

    /** The language of whoever asked, as a tag. */
    public static final String LANGUAGE = "language";

    /** Where loads are shown. */
    static final String RESULT = "/data";

    private static final int CHUNK = 20_000;

    private final Intake intake;
    private final CurrentUser user;

    public LoadWork(Intake intake, CurrentUser user) {
        this.intake = intake;
        this.user = user;
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
        Map<String, String> arguments = context.arguments();
        Path file = context.upload().orElseThrow();
        ColumnMapping mapping = mapping(arguments);
        LoadOrder order = new LoadOrder(
                LoadOrder.Origin.UPLOAD,
                arguments.getOrDefault(WorkOrder.TITLE, "CSV"),
                mapping.name(),
                user.id(),
                Learnt.WHEN_LOADED);
        LoadReport report = intake.load(
                order,
                (rejects, progress, chunk) ->
                        DeclarationCsv.stream(file, mapping, ReadLimits.standard(), rejects, progress, CHUNK, chunk),
                context.progress());
        context.resultAt(RESULT);
        report.refusal().ifPresent(fault -> {
            throw refused(fault, arguments);
        });
    }

    private static ColumnMapping mapping(Map<String, String> arguments) {
        String name = arguments.getOrDefault(MAPPING, "canonical");
        String text = arguments.get(MAPPING_TEXT);
        if (text == null) {
            return ColumnMapping.builtIn(name).orElseThrow();
        }
        try {
            return ColumnMapping.parse(name, text);
        } catch (MappingException wrong) {
            throw refused(wrong.faults().getFirst(), arguments);
        }
    }

    private static WorkFailed refused(FileFault fault, Map<String, String> arguments) {
        Locale language = Locale.forLanguageTag(arguments.getOrDefault(LANGUAGE, "en"));
        return new WorkFailed("clearance.data.refused", fault.sentence(language));
    }
}
