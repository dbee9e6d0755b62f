import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompilerFactory;

/**
 * Makes what the browser gets: one stylesheet from our Sass and GOV.UK Frontend's, and the few files
 * that we take from others. The libraries lie on this program's class path only, so that nothing else
 * in them is ever served. Arguments: folder of our Sass, folder for work, folder for the result.
 */
class Assets {
    private static final String GOVUK = "META-INF/resources/webjars/govuk-frontend/";
    private static final String SWAGGER = "META-INF/resources/webjars/swagger-ui/";
    private static final Map<String, List<String>> TAKEN = Map.of(
            GOVUK, List.of("dist/govuk/govuk-frontend.min.js"),
            "META-INF/resources/webjars/htmx.org/", List.of("dist/htmx.min.js"),
            "META-INF/resources/_static/echarts/", List.of("dist/echarts.common.min.js"),
            SWAGGER, List.of("swagger-ui-bundle.js", "swagger-ui.css"));

    public static void main(String[] args) throws Exception {
        var sass = Path.of(args[0]);
        var work = Path.of(args[1]);
        var result = Path.of(args[2]);
        Files.createDirectories(result.resolve("js"));
        for (var taken : TAKEN.entrySet()) {
            try (var jar = jarWith(taken.getKey())) {
                for (var file : taken.getValue()) {
                    var source = versionFolder(jar, taken.getKey()).resolve(file);
                    var name = source.getFileName().toString();
                    var to = name.endsWith(".js") ? result.resolve("js") : result;
                    Files.copy(source, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        unpackImages(result, "swagger-ui.css");
        unpackSass(work);
        Files.writeString(result.resolve("openaeo.css"), compile(sass, work), StandardCharsets.UTF_8);
    }

    /** Lays images that stand inside a stylesheet beside it: our pages take images from the server only. */
    private static void unpackImages(Path folder, String sheet) throws IOException {
        var inside = Pattern.compile("url\\((?:\"data:image/([a-z]+)[^,]*,((?:[^\"\\\\]|\\\\.)*)\"|data:image/([a-z]+);base64,([^)]*))\\)");
        var number = new AtomicInteger();
        var css = inside.matcher(Files.readString(folder.resolve(sheet))).replaceAll(found -> {
            var written = found.group(1) != null;
            var kind = written ? found.group(1) : found.group(3);
            var name = sheet.replace(".css", "-" + number.incrementAndGet() + "." + kind);
            try {
                Files.write(
                        folder.resolve(name),
                        written
                                ? URLDecoder.decode(found.group(2).replace("\\", "").replace("+", "%2B"), StandardCharsets.UTF_8)
                                        .getBytes(StandardCharsets.UTF_8)
                                : Base64.getDecoder().decode(found.group(4)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return "url(" + name + ")";
        });
        Files.writeString(folder.resolve(sheet), css);
    }

    private static String compile(Path sass, Path work) throws Exception {
        try (var compiler = SassCompilerFactory.bundled()) {
            compiler.setLoadPaths(List.of(sass.toFile(), work.toFile()));
            compiler.setOutputStyle(OutputStyle.COMPRESSED);
            compiler.setQuietDeps(true);
            // GOV.UK Frontend 5 is written for @import.
            compiler.addSilenceDeprecation("import");
            compiler.addSilenceDeprecation("global-builtin");
            compiler.addSilenceDeprecation("if-function");
            return compiler.compileFile(sass.resolve("openaeo.scss").toFile()).getCss();
        }
    }

    /** Sass reads files: lays GOV.UK Frontend's beside each other under {@code govuk/}. */
    private static void unpackSass(Path work) throws IOException {
        try (var jar = jarWith(GOVUK)) {
            var from = versionFolder(jar, GOVUK).resolve("dist");
            try (var files = Files.walk(from.resolve("govuk"))) {
                files.filter(f -> f.toString().endsWith(".scss")).forEach(f -> {
                    try {
                        var to = work.resolve(from.relativize(f).toString());
                        Files.createDirectories(to.getParent());
                        Files.copy(f, to, StandardCopyOption.REPLACE_EXISTING);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }

    private static Path versionFolder(FileSystem jar, String folder) throws IOException {
        try (var inside = Files.list(jar.getPath(folder))) {
            return inside.findFirst().orElseThrow();
        }
    }

    /** Some jars have no entries for their folders, so a class loader does not find those. */
    private static FileSystem jarWith(String folder) throws IOException {
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var jar = FileSystems.newFileSystem(Path.of(entry));
            if (Files.isDirectory(jar.getPath(folder))) {
                return jar;
            }
            jar.close();
        }
        throw new IOException("No library on the class path holds " + folder);
    }
}
