package org.openaeo.risk.register;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.risk.ModelId;

/** Model files in the database, cut into parts so that neither side ever holds a whole file as one value. */
@Repository
public class ModelPartStore {
    static final int PART = 1 << 20;

    private final JdbcClient jdbc;

    public ModelPartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores the file of a model whose entry was added in the same transaction. */
    public void add(ModelId model, InputStream file) throws IOException {
        byte[] buffer = new byte[PART];
        int read = file.readNBytes(buffer, 0, PART);
        for (int part = 0; read > 0; part++) {
            jdbc.sql("insert into risk.model_part (model_id, part, bytes) values (:model, :part, :bytes)")
                    .param("model", model.value())
                    .param("part", part)
                    .param("bytes", read == PART ? buffer : Arrays.copyOf(buffer, read))
                    .update();
            read = file.readNBytes(buffer, 0, PART);
        }
    }

    /** The file from its first byte on; parts are fetched one by one as they are read. */
    public InputStream open(ModelId model) {
        return new Parts(model);
    }

    private Optional<byte[]> part(ModelId model, int part) {
        return jdbc.sql("select bytes from risk.model_part where model_id = :model and part = :part")
                .param("model", model.value())
                .param("part", part)
                .query((row, number) -> row.getBytes("bytes"))
                .optional();
    }

    private final class Parts extends InputStream {
        private final ModelId model;
        private byte[] current = new byte[0];
        private int next;
        private int position;

        Parts(ModelId model) {
            this.model = model;
        }

        @Override
        public int read() {
            return more() ? current[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!more()) {
                return -1;
            }
            int count = Math.min(length, current.length - position);
            System.arraycopy(current, position, into, offset, count);
            position += count;
            return count;
        }

        private boolean more() {
            if (position == current.length) {
                current = part(model, next).orElse(new byte[0]);
                next++;
                position = 0;
            }
            return position < current.length;
        }
    }
}
