package org.openaeo.certification.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** Says what kind of file something is by what it holds; its name only tells apart what begins alike. */
final class ContentTypes {
    /** The part that an office document of the kind cannot do without; a renamed archive lacks it. */
    private static final Map<String, String> HEARTS = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", "ppt/presentation.xml");

    private static final String UNKNOWN = "application/octet-stream";

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final Detector detector = types;

    String of(Path content, FileName name) throws IOException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.value());
        String type;
        try (var stream = TikaInputStream.get(content)) {
            type = detector.detect(stream, metadata).getBaseType().toString();
        }
        var heart = HEARTS.get(type);
        return heart == null || isWhole(content, heart) ? type : UNKNOWN;
    }

    /** The name with an ending that fits the type, so that no other program opens it than one for its content. */
    String suggested(EvidenceFile file) {
        var name = file.name().value();
        try {
            var endings = types.forName(file.type()).getExtensions();
            var lower = name.toLowerCase(Locale.ROOT);
            return endings.isEmpty() || endings.stream().anyMatch(lower::endsWith) ? name : name + endings.getFirst();
        } catch (MimeTypeException unknown) {
            return name + ".bin";
        }
    }

    /** Whether an office document holds its main part and no macros. */
    private static boolean isWhole(Path content, String heart) throws IOException {
        if (Files.size(content) == 0) {
            return false;
        }
        try (var archive = new ZipFile(content.toFile())) {
            return archive.getEntry(heart) != null
                    && archive.stream()
                            .noneMatch(entry ->
                                    entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
        } catch (ZipException broken) {
            return false;
        }
    }
}
