package org.openaeo.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

class LiftChartTest {
    @TempDir
    private Path folder;

    @Test
    void theCurveBeginsAtNothingAndEndsAtEverything() throws Exception {
        Document picture = xml(chart("lift.svg", "en"));

        String recall = picture.getElementsByTagName("polyline")
                .item(picture.getElementsByTagName("polyline").getLength() - 1)
                .getAttributes()
                .getNamedItem("points")
                .getNodeValue();
        assertThat(recall).startsWith("64.0,412.0").endsWith("724.0,96.0");
        assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                .contains("of all irregularities");
    }

    @Test
    void thePageNeedsNothingElseAndRunsNothing() throws IOException {
        String page = chart("lift.html", "es");

        assertThat(page)
                .contains("<html lang=\"es\">", "<svg", "role=\"img\"", "Todas las medidas", "<th scope=\"row\">AUC")
                .doesNotContain("<script", "src=", "href=", "url(", "@import");
    }

    private String chart(String name, String language) throws IOException {
        Path file = folder.resolve(name);
        Run.of("evaluate", "--model", Workshop.MODEL, "--data", Workshop.MONTH, "--lang", language, "--chart", file)
                .done();
        return Files.readString(file);
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }
}
