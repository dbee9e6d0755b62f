package org.openaeo.certification.letters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * What each part of a document is, for those who have it read out: headings, paragraphs and pictures in their order
 * (ISO 32000-1, 14.7 and 14.8). What only adorns, or stands on every page, is marked as an artifact and passed over.
 */
final class Tags {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole = new PDStructureElement("Document", root);
    /** By page: for each marked piece, in the order of their numbers, the element it belongs to. */
    private final List<COSArray> owners = new ArrayList<>();

    private PDStructureElement element = whole;

    Tags(PDDocument document) {
        var catalog = document.getDocumentCatalog();
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        catalog.setStructureTreeRoot(root);
        root.appendKid(whole);
    }

    void add(PDPage sheet) {
        sheet.setStructParents(owners.size());
        owners.add(new COSArray());
    }

    /** What is drawn from now on is part of a new element. */
    void open(String type, Optional<String> inWords) {
        element = new PDStructureElement(type, whole);
        inWords.ifPresent(element::setAlternateDescription);
        whole.appendKid(element);
    }

    /** A piece of the open element; to be ended on the same page. */
    void begin(PDPageContentStream page, PDPage sheet) throws IOException {
        var pieces = owners.get(sheet.getStructParents());
        var piece = new PDMarkedContentReference();
        piece.setPage(sheet);
        piece.setMCID(pieces.size());
        page.beginMarkedContent(COSName.getPDFName(element.getStructureType()), pieces.size());
        element.appendKid(piece);
        pieces.add(element.getCOSObject());
    }

    static void beginArtifact(PDPageContentStream page) throws IOException {
        page.beginMarkedContent(COSName.ARTIFACT);
    }

    /** Ties the pieces of all pages to their elements; done last. */
    void finish() {
        Map<Integer, PDParentTreeValue> pages = new HashMap<>();
        for (var number = 0; number < owners.size(); number++) {
            pages.put(number, new PDParentTreeValue(owners.get(number)));
        }
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(pages);
        root.setParentTree(tree);
        root.setParentTreeNextKey(pages.size());
    }
}
