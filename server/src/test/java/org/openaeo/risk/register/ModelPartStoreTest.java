package org.openaeo.risk.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.openaeo.risk.ModelId;
import org.openaeo.risk.RegisteredModel;
import org.openaeo.risk.TradeAndModel;
import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PostgresTest
class ModelPartStoreTest {
    private final JdbcClient jdbc;
    private final ModelStore models;
    private final ModelPartStore files;

    ModelPartStoreTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
        models = new ModelStore(jdbc);
        files = new ModelPartStore(jdbc);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, ModelPartStore.PART, ModelPartStore.PART + 1, 3 * ModelPartStore.PART - 7})
    void givesBackTheSameBytes(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        ModelId model = entry("of " + size);

        files.add(model, new ByteArrayInputStream(bytes));

        try (var file = files.open(model)) {
            assertThat(file.readAllBytes()).isEqualTo(bytes);
            assertThat(file.read()).isEqualTo(-1);
        }
    }

    @Test
    void readsNothingOfAModelWithoutAFile() throws IOException {
        try (var file = files.open(entry("empty"))) {
            assertThat(file.read()).isEqualTo(-1);
        }
    }

    @Test
    void neverChangesAStoredFile() throws IOException {
        files.add(entry("kept"), new ByteArrayInputStream(new byte[] {1, 2, 3}));

        assertThatThrownBy(() ->
                        jdbc.sql("update risk.model_part set bytes = ''::bytea").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("keeps history");
    }

    private ModelId entry(String name) {
        RegisteredModel model = TradeAndModel.entry(name);
        models.add(model, Optional.empty());
        return model.id();
    }
}
