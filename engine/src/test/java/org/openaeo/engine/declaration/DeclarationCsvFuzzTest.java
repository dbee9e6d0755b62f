package org.openaeo.engine.declaration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.openaeo.engine.Progress;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever bytes come, the reader reads or refuses them.
 *
 * <p>The normal build runs the corpus beside this class; with {@code JAZZER_FUZZ=1} in the environment it searches on.
 */
class DeclarationCsvFuzzTest {
    private static final ReadLimits LIMITS = new ReadLimits(1, 1, 64, 1 << 15, 32);

    @FuzzTest(maxDuration = "5m")
    void readsOrRefusesAnyFile(byte[] csv) throws IOException {
        for (String name : ColumnMapping.builtInNames()) {
            readOrRefuse(csv, ColumnMapping.builtIn(name).orElseThrow());
        }
    }

    @FuzzTest(maxDuration = "5m")
    void readsOrRefusesAnyMapping(byte[] yaml) throws IOException {
        Optional<ColumnMapping> mapping = mapping(yaml);
        if (mapping.isPresent()) {
            readOrRefuse(
                    "id,date\n1,2026-01-01\n".getBytes(mapping.get().format().encoding()), mapping.get());
        }
    }

    private static void readOrRefuse(byte[] csv, ColumnMapping mapping) throws IOException {
        try {
            ReadResult read = DeclarationCsv.read(new ByteArrayInputStream(csv), mapping, LIMITS, null, Progress.NONE);
            assertThat(read.declarations().size())
                    .isEqualTo((int) read.summary().accepted());
            assertThat(read.summary().accepted() + read.summary().rejected())
                    .isEqualTo(read.summary().rows());
        } catch (DeclarationFileException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static Optional<ColumnMapping> mapping(byte[] yaml) throws IOException {
        try {
            return Optional.of(ColumnMapping.read("fuzzed", new ByteArrayInputStream(yaml)));
        } catch (MappingException refused) {
            assertThat(refused.faults()).isNotEmpty();
            return Optional.empty();
        }
    }
}
