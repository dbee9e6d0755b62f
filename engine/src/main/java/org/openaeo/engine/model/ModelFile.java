package org.openaeo.engine.model;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HexFormat;

import org.openaeo.engine.model.ModelFileException.Fault;
import org.openaeo.engine.profile.GoodsLines;
import org.openaeo.engine.profile.ProfileForm;
import org.openaeo.engine.profile.Profiles;

/**
 * The one file in which a model is kept and passed on: a JSON manifest, the trees, the profiles, the goods lines of
 * the training window, and a SHA-256 over all of it.
 *
 * <p>The same model always makes the same bytes. A file that is damaged in any byte, cut short, foreign, newer or
 * inflated beyond reason is refused.
 */
public final class ModelFile {
    private static final long LONGEST_MANIFEST = 16 << 20;

    private ModelFile() {}

    /**
     * Writes the model and leaves the stream open.
     *
     * @return the checksum in hexadecimal digits
     */
    public static String write(TargetingModel model, OutputStream out) throws IOException {
        SectionWriter sections = new SectionWriter(out);
        byte[] manifest = Manifest.of(model).toJson();
        sections.section(Sections.MANIFEST, data -> data.write(manifest));
        sections.section(
                Sections.TREES, data -> TreesForm.write(model.heads().known().trees(), data));
        Head novel = model.heads().novel();
        if (novel != null) {
            sections.section(Sections.NOVEL_TREES, data -> TreesForm.write(novel.trees(), data));
        }
        Trees revenueTrees = model.revenue().trees();
        if (revenueTrees != null) {
            sections.section(Sections.REVENUE_TREES, data -> TreesForm.write(revenueTrees, data));
        }
        sections.section(Sections.PROFILES, data -> ProfileForm.write(model.profiles(), data));
        sections.section(Sections.GOODS_LINES, model.goodsLines()::write);
        return HexFormat.of().formatHex(sections.end());
    }

    /** Reads a model to the end of the stream, which is left open. */
    public static TargetingModel read(InputStream in) throws IOException, ModelFileException {
        try {
            SectionReader sections = new SectionReader(in);
            Manifest manifest = sections.section(Sections.MANIFEST, (data, length) -> {
                if (length > LONGEST_MANIFEST) {
                    throw new IOException("manifest too long");
                }
                return Manifest.parse(data.readAllBytes());
            });
            int features = manifest.features().size();
            Trees trees = sections.section(Sections.TREES, (data, length) -> TreesForm.read(data, features, length));
            Trees novelTrees = manifest.novelCalibration() == null
                    ? null
                    : sections.section(Sections.NOVEL_TREES, (data, length) -> TreesForm.read(data, features, length));
            Trees revenueTrees = manifest.revenue() == null
                    ? null
                    : sections.section(
                            Sections.REVENUE_TREES, (data, length) -> TreesForm.read(data, features, length));
            Profiles profiles = sections.section(
                    Sections.PROFILES,
                    (data, length) ->
                            ProfileForm.read(data, manifest.profileSettings(), manifest.profileVersion(), length));
            GoodsLines lines = sections.section(Sections.GOODS_LINES, GoodsLines::read);
            sections.end();
            return manifest.model(trees, novelTrees, revenueTrees, profiles, lines);
        } catch (EOFException early) {
            throw new ModelFileException(Fault.TRUNCATED, early);
        }
    }

    /** The checksum that the model's file has, in hexadecimal digits. */
    public static String checksum(TargetingModel model) {
        try {
            return write(model, OutputStream.nullOutputStream());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
