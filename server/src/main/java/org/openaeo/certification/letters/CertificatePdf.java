package org.openaeo.certification.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sets a certificate on paper, with a QR code that leads to the page where it can be verified. */
@Component
class CertificatePdf {
    private static final float LINE = 11.5f;
    private static final float CODE = 118;

    private final MessageSource messages;

    CertificatePdf(MessageSource messages) {
        this.messages = messages;
    }

    /** @param address at which it is verified, with number and code */
    byte[] of(Certificate certificate, String address, Locale language) {
        var face = certificate.face();
        var title = say("certification.certificate.title", language);
        try (var paper = new Paper(language, title + " " + certificate.number());
                var out = new ByteArrayOutputStream()) {
            paper.text(say("certification.letter.sender", language), paper.strong, LINE, Paper.PETROL);
            paper.space(8);
            paper.rule(Paper.PETROL, 4);
            paper.space(44);
            paper.text(title, paper.regular, 15, Paper.SECOND);
            paper.heading(1, face.type().in(language), 26, Paper.INK);
            paper.space(22);
            paper.text(say("certification.certificate.holder", language), paper.regular, LINE, Paper.SECOND);
            paper.text(face.holder(), paper.strong, 20, Paper.INK);
            paper.space(24);
            pairs(certificate, paper, language);
            paper.space(26);
            paper.keep(CODE + 30);
            verification(certificate, address, paper, language);
            paper.foot(say("certification.certificate.foot", language));
            paper.document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pairs(Certificate certificate, Paper paper, Locale language) throws IOException {
        var face = certificate.face();
        paper.pair(say("certification.certificate.number", language), certificate.number(), LINE);
        paper.pair(say("certification.certificate.tier", language), face.tier().in(language), LINE);
        var roles = face.roles().stream().map(role -> role.in(language)).collect(Collectors.joining(", "));
        paper.pair(say("certification.certificate.roles", language), roles, LINE);
        var sites = face.sites().isEmpty()
                ? say("certification.certificate.sites.all", language)
                : String.join("; ", face.sites());
        paper.pair(say("certification.certificate.sites", language), sites, LINE);
        paper.pair(
                say("certification.certificate.effective", language),
                LetterWords.day(face.effective(), language),
                LINE);
        paper.pair(say("certification.certificate.issue", language), Integer.toString(certificate.issue()), LINE);
    }

    private void verification(Certificate certificate, String address, Paper paper, Locale language)
            throws IOException {
        var top = paper.y();
        var squares = matrix(address);
        paper.picture(
                say("certification.certificate.verify.how", language),
                page -> draw(squares, page, Paper.LEFT, top - CODE));
        var x = Paper.LEFT + CODE + 20;
        var width = Paper.WIDTH - CODE - 20;
        paper.text(say("certification.certificate.verify", language), paper.strong, 13, Paper.PETROL, x, width);
        paper.space(2);
        paper.text(say("certification.certificate.verify.how", language), paper.regular, 10, Paper.INK, x, width);
        paper.space(4);
        paper.text(address.replaceFirst("\\?.*", ""), paper.regular, 10, Paper.INK, x, width);
        paper.text(
                say("certification.certificate.code", language) + ": " + certificate.code(),
                paper.strong,
                10,
                Paper.INK,
                x,
                width);
    }

    private static BitMatrix matrix(String address) {
        try {
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Draws the dark squares as squares, so that print keeps them sharp. */
    private static void draw(BitMatrix matrix, PDPageContentStream page, float x, float y) throws IOException {
        var side = CODE / matrix.getWidth();
        page.setNonStrokingColor(Paper.INK);
        for (var row = 0; row < matrix.getHeight(); row++) {
            for (var column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    page.addRect(x + column * side, y + (matrix.getHeight() - 1 - row) * side, side, side);
                }
            }
        }
        page.fill();
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, new Object[0], language);
    }
}
