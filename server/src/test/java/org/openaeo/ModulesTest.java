package org.openaeo;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {
    private final ApplicationModules modules = ApplicationModules.of(OpenAeo.class);

    @Test
    void keepToTheirDeclaredDependencies() {
        modules.verify();
    }

    @Test
    void areDrawn() {
        var options = Documenter.Options.defaults()
                .withOutputFolder(Path.of("..", "docs", "modules").toString());
        new Documenter(modules, options).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
