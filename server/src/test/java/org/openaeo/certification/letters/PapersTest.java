package org.openaeo.certification.letters;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.standards.Words;

import static org.assertj.core.api.Assertions.assertThat;

/** Letters and certificates as they leave the printer; the pictures lie in the build's folder, for people to look at. */
class PapersTest {
    private static final String ADDRESS =
            "https://aeo.customs.example.org/certificates?number=AEO-2026-000187-AEOC&code=ABCDEFGHJKMNPQRSTUVWXYZ2";
    private static final String LONG_NAME =
            "Compañía Exportadora e Importadora de Maquinaria Agrícola, Fertilizantes y Semillas del Altiplano Œuvres"
                    + " Générales Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft S.A. de C.V.";

    private final CertificatePdf certificates;
    private final LetterPdf letters;

    PapersTest() {
        var messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setBasenames("messages/certification-letters");
        certificates = new CertificatePdf(messages);
        letters = new LetterPdf(messages);
    }

    private static Certificate certificate(String holder, List<String> sites) {
        return new Certificate(
                "AEO-2026-000187-AEOC",
                1,
                "ABCDEFGHJKMNPQRSTUVWXYZ2",
                CaseId.random(),
                7,
                new CompanyId(UUID.randomUUID()),
                new Certificate.Face(
                        holder,
                        Words.of(
                                "Authorised Economic Operator, customs simplifications",
                                "Operador Económico Autorizado, simplificaciones aduaneras",
                                "Opérateur économique agréé, simplifications douanières"),
                        Words.of("Standard", "Estándar", "Standard"),
                        List.of(
                                Words.of("Importer", "Importador", "Importateur"),
                                Words.of("Warehouse keeper", "Depositario", "Entrepositaire")),
                        sites,
                        LocalDate.parse("2026-11-29")),
                Instant.parse("2026-11-24T10:00:00Z"));
    }

    /** Its pages, as a printer of modest quality would set them. */
    private static List<BufferedImage> pages(byte[] pdf, String name) throws IOException {
        List<BufferedImage> pages = new ArrayList<>();
        var folder = Files.createDirectories(Path.of("target", "papers"));
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int at = 0; at < document.getNumberOfPages(); at++) {
                var page = renderer.renderImageWithDPI(at, 110);
                ImageIO.write(
                        page,
                        "png",
                        folder.resolve(name + "-" + (at + 1) + ".png").toFile());
                pages.add(page);
            }
        }
        return pages;
    }

    private static String decoded(BufferedImage page) throws ReaderException {
        var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @Test
    void aCertificateIsOneSheetWhoseCodeAPhoneReads() throws IOException, ReaderException {
        for (var language : LetterWriter.LANGUAGES) {
            for (var holder : Map.of("short", "Añil S.A.", "long", LONG_NAME).entrySet()) {
                var sites = holder.getKey().equals("long")
                        ? List.of(
                                "Depósito central del norte, Puerto Claro",
                                "Planta de semillas, Valle Alto",
                                "Oficina, Aurelia")
                        : List.<String>of();
                var pdf = certificates.of(certificate(holder.getValue(), sites), ADDRESS, language);
                var pages = pages(pdf, "certificate-" + holder.getKey() + "-" + language);
                assertThat(pages).hasSize(1);
                assertThat(decoded(pages.getFirst())).isEqualTo(ADDRESS);
            }
        }
    }

    @Test
    void aPageWithoutACodeIsNotReadAsOne() throws IOException {
        var pages = pages(letters.of(letter(1), "0".repeat(64), Locale.ENGLISH), "letter-short-en");
        assertThat(pages).hasSize(1);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> decoded(pages.getFirst()))
                .isInstanceOf(NotFoundException.class);
    }

    private static Sheet letter(int paragraphs) {
        var many = new ArrayList<String>();
        for (int at = 1; at <= paragraphs; at++) {
            many.add(at + ". La valla del depósito norte no cierra y las cámaras no cubren la entrada de camiones; los"
                    + " sellos ISO 17712 se guardan sin registro, según se vio el día de la visita.");
        }
        return new Sheet(
                "Lo que la visita encontró",
                List.of(
                        new Sheet.Fact("Empresa", LONG_NAME),
                        new Sheet.Fact("Base jurídica y disposición aplicable", "UCC 22(3)"),
                        new Sheet.Fact("Carta", "AEO-2026-000187/12")),
                List.of(
                        new Sheet.Passage("", List.of("La visita terminó el 24 de noviembre de 2026.")),
                        new Sheet.Passage("En detalle", many),
                        new Sheet.Passage("Lo que usted puede hacer", List.of("Responder en el expediente."))));
    }

    @Test
    void aLetterIsReadOutInItsOrderWithItsHeadings() throws IOException {
        var pdf = letters.of(letter(30), "0123456789abcdef".repeat(4), Locale.of("es"));
        assertThat(pages(pdf, "letter-long-es").size()).isGreaterThan(1);
        try (var document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("es");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Lo que la visita encontró");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(types(catalog.getStructureTreeRoot()))
                    .startsWith("Document", "P", "P", "P", "P", "H1", "P", "H2")
                    .endsWith("H2", "P")
                    .containsOnlyOnce("H1")
                    .hasSize(1 + 1 + 3 + 1 + 1 + 2 + 30 + 1);
            assertThat(new PDFTextStripper().getText(document))
                    .containsSubsequence("Empresa", "Lo que la visita", "En detalle", "1. La valla", "30. La valla");
            assertPiecesAreNumbered(document);
            assertThat(new PDFTextStripper().getText(document)).contains("schifffahrts", "Œuvres");
        }
    }

    private static List<String> types(PDStructureNode node) {
        List<String> types = new ArrayList<>();
        if (node instanceof PDStructureElement element) {
            types.add(element.getStructureType());
        }
        node.getKids().forEach(kid -> {
            if (kid instanceof PDStructureElement element) {
                types.addAll(types(element));
            }
        });
        return types;
    }

    /** Each page's pieces lead back to their elements, without which readers pass over them. */
    private static void assertPiecesAreNumbered(PDDocument document) throws IOException {
        var tree = document.getDocumentCatalog()
                .getStructureTreeRoot()
                .getParentTree()
                .getNumbers();
        assertThat(tree).hasSize(document.getNumberOfPages());
        for (var page : document.getPages()) {
            var content = new String(page.getContents().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
            var pieces = content.split("/MCID", -1).length - 1;
            var owners = (org.apache.pdfbox.cos.COSArray)
                    tree.get(page.getStructParents()).getCOSObject();
            assertThat(pieces).isPositive().isEqualTo(owners.size());
        }
    }
}
