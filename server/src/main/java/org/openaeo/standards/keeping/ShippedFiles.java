package org.openaeo.standards.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files of standards, crosswalks and profiles that come with the product. */
@Component
public class ShippedFiles {
    private static final String SUFFIX = ".yaml";

    /**
     * One of them.
     *
     * @param name without folder and ending
     */
    public record ShippedFile(String name, String text) {
        public String fileName() {
            return name + SUFFIX;
        }
    }

    public List<ShippedFile> editions() {
        return files("editions");
    }

    public List<ShippedFile> crosswalks() {
        return files("crosswalk");
    }

    public List<ShippedFile> programmes() {
        return files("programmes");
    }

    public Optional<ShippedFile> programme(String code) {
        return programmes().stream().filter(file -> file.name().equals(code)).findFirst();
    }

    private static List<ShippedFile> files(String folder) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:standards/" + folder + "/*" + SUFFIX);
            return Arrays.stream(found)
                    .map(ShippedFiles::file)
                    .sorted(Comparator.comparing(ShippedFile::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The product's own files cannot be read", e);
        }
    }

    private static ShippedFile file(Resource resource) {
        try {
            String name = Objects.requireNonNull(resource.getFilename(), "a file without a name");
            return new ShippedFile(
                    name.substring(0, name.length() - SUFFIX.length()),
                    resource.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("The product's own files cannot be read", e);
        }
    }
}
