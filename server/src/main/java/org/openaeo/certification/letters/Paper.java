package org.openaeo.certification.letters;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A document on A4 that is written from top to bottom, with fonts of its own embedded. */
final class Paper implements AutoCloseable {
    static final Color INK = new Color(0x14, 0x23, 0x2B);
    static final Color SECOND = new Color(0x47, 0x59, 0x62);
    static final Color PETROL = new Color(0x0B, 0x34, 0x42);
    static final float LEFT = 68;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 64;
    private static final float BOTTOM = 84;
    private static final float LEADING = 1.38f;
    private static final float COLUMN = 136;
    private static final float GAP = 12;

    final PDDocument document = new PDDocument();
    private final List<TrueTypeFont> fonts = new ArrayList<>();
    final PDFont regular;
    final PDFont strong;
    private final Tags tags;
    private PDPage sheet = new PDPage(PDRectangle.A4);
    private PDPageContentStream page;
    private float y = TOP;

    Paper(Locale language, String title) throws IOException {
        regular = font("Regular");
        strong = font("SemiBold");
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language.toLanguageTag());
        var preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("OpenAEO");
        tags = new Tags(document);
        page = begin();
    }

    /** Without ligatures: their letters would be lost to whoever copies the text or has it read out. */
    private PDFont font(String weight) throws IOException {
        var file = "/fonts/source-sans-3/SourceSans3-" + weight + ".ttf";
        try (var stream = Objects.requireNonNull(Paper.class.getResourceAsStream(file), file)) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            fonts.add(font);
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        }
    }

    private PDPageContentStream begin() throws IOException {
        sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        tags.add(sheet);
        y = TOP;
        return new PDPageContentStream(document, sheet);
    }

    void space(float points) {
        y -= points;
    }

    /** Begins a new page where less than that is left. */
    void keep(float points) throws IOException {
        if (y - points < BOTTOM) {
            page.close();
            page = begin();
        }
    }

    float y() {
        return y;
    }

    /** Something that is drawn, with what it shows in words. */
    void picture(String inWords, Drawing drawing) throws IOException {
        tags.open("Figure", Optional.of(inWords));
        tags.begin(page, sheet);
        drawing.on(page);
        page.endMarkedContent();
    }

    /** Draws. */
    interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    /** A bar across, to tell head from body. */
    void rule(Color color, float thickness) throws IOException {
        Tags.beginArtifact(page);
        page.setNonStrokingColor(color);
        page.addRect(LEFT, y, WIDTH, thickness);
        page.fill();
        page.endMarkedContent();
    }

    void text(String text, PDFont font, float size, Color color) throws IOException {
        text(text, font, size, color, LEFT, WIDTH);
    }

    /** A heading, the first level over all the others. */
    void heading(int level, String text, float size, Color color) throws IOException {
        tags.open("H" + level, Optional.empty());
        lines(text, strong, size, color, LEFT, WIDTH);
    }

    /** Text in a column, broken where it is full. */
    void text(String text, PDFont font, float size, Color color, float x, float width) throws IOException {
        tags.open("P", Optional.empty());
        lines(text, font, size, color, x, width);
    }

    private void lines(String text, PDFont font, float size, Color color, float x, float width) throws IOException {
        for (var line : lines(printable(text, font), font, size, width)) {
            keep(size * LEADING);
            y -= size * LEADING;
            tagged(line, font, size, color, x, y);
        }
    }

    private void tagged(String line, PDFont font, float size, Color color, float x, float height) throws IOException {
        tags.begin(page, sheet);
        at(line, font, size, color, x, height);
        page.endMarkedContent();
    }

    private void at(String line, PDFont font, float size, Color color, float x, float height) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.setNonStrokingColor(color);
        page.newLineAtOffset(x, height);
        page.showText(line);
        page.endText();
    }

    /** A label and beside it its value. */
    void pair(String label, String value, float size) throws IOException {
        keep(size * LEADING);
        var start = y;
        tags.open("P", Optional.empty());
        lines(label, strong, size, SECOND, LEFT, COLUMN - GAP);
        var below = y;
        y = start;
        lines(value, regular, size, INK, LEFT + COLUMN, WIDTH - COLUMN);
        y = Math.min(below, y) - 2;
    }

    /** At the foot of every page, with its number. */
    void foot(String text) throws IOException {
        page.close();
        var size = 8f;
        var count = document.getNumberOfPages();
        for (var i = 0; i < count; i++) {
            page = new PDPageContentStream(
                    document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true, true);
            Tags.beginArtifact(page);
            var lines = lines(printable(text, regular), regular, size, WIDTH - 60);
            for (var n = 0; n < lines.size(); n++) {
                at(lines.get(n), regular, size, SECOND, LEFT, 58 - n * size * LEADING);
            }
            var number = (i + 1) + " / " + count;
            at(number, regular, size, SECOND, LEFT + WIDTH - width(number, regular, size), 58);
            page.endMarkedContent();
            page.close();
        }
        tags.finish();
    }

    private static List<String> lines(String text, PDFont font, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            var rest = word;
            while (width(rest, font, size) > width && rest.length() > 1) {
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                var fits = fitting(rest, font, size, width);
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            if (!line.isEmpty() && width(line + " " + rest, font, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int fitting(String word, PDFont font, float size, float width) throws IOException {
        var end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            var next = word.offsetByCodePoints(end, 1);
            if (width(word.substring(0, next), font, size) > width) {
                break;
            }
            end = next;
        }
        return end;
    }

    private static float width(String text, PDFont font, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** What the font cannot show stands as a question mark; the frozen words keep it. */
    private static String printable(String text, PDFont font) throws IOException {
        var shown = new StringBuilder();
        for (var c : text.codePoints().toArray()) {
            var one = Character.toString(Character.isWhitespace(c) || c == 0xA0 || c == 0x202F ? ' ' : c);
            shown.append(has(font, one) ? one : "?");
        }
        return shown.toString();
    }

    private static boolean has(PDFont font, String one) throws IOException {
        try {
            font.encode(one);
            return true;
        } catch (IllegalArgumentException noSuchGlyph) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
        for (var font : fonts) {
            font.close();
        }
    }
}
