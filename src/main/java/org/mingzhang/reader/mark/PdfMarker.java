package org.mingzhang.reader.mark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.mingzhang.document.Anchor;
import org.mingzhang.document.Mark;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.PdfSheets;
import org.mingzhang.reader.Source;
import org.mingzhang.reader.UnreadableException;

/** Marks as annotations in a PDF file. The copy is the file byte by byte, with the annotations behind it. */
final class PdfMarker {
    private PdfMarker() {
    }

    static Copy mark(Source source, List<Mark> marks, Limits limits) throws UnreadableException, IOException {
        PdfSheets.refuseBombs(source, limits);
        try (PDDocument document = Loader.loadPDF(source.bytes())) {
            refuse(document, source.name());
            document.setDocumentId(0L);
            PdfNotes notes = new PdfNotes(document);
            Marked marked = set(document, source, marks, limits, notes);
            ByteArrayOutputStream out = new ByteArrayOutputStream(source.bytes().length + (1 << 16));
            document.saveIncremental(out);
            if (count(out.toByteArray()) < notes.count()) {
                // A directory that had to be repaired: the copy gets a new one.
                out.reset();
                document.save(out);
                if (count(out.toByteArray()) < notes.count()) {
                    throw new IOException("annotations lost");
                }
            }
            return new Copy(out.toByteArray(), "pdf", marked);
        }
    }

    private static void refuse(PDDocument document, String file) throws UnreadableException, IOException {
        if (document.isEncrypted()) {
            throw new UnreadableException(file, "PDF 设有权限保护（加密），没有生成批注文件；请用没有保护的 PDF，或按报告中的位置查看");
        }
        boolean certified = document.getDocumentCatalog().getCOSObject().containsKey(COSName.PERMS);
        if (certified || !document.getSignatureDictionaries().isEmpty()) {
            throw new UnreadableException(file, "有数字签名，写入批注会使签名失效，没有生成批注文件；请按报告中的位置查看");
        }
    }

    /** Page by page, so that each is read once. */
    private static Marked set(PDDocument document, Source source, List<Mark> marks, Limits limits, PdfNotes notes)
            throws UnreadableException, IOException {
        List<Mark> sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparingInt(PdfMarker::page));
        PdfInk ink = new PdfInk(document, source.name(), limits);
        Marked marked = Marked.NONE;
        for (Mark mark : sorted) {
            PdfInk.Found found = ink.of(mark);
            Map<Integer, List<PdfInk.Quad>> pages = new TreeMap<>();
            for (PdfInk.Quad quad : found.quads()) {
                pages.computeIfAbsent(quad.page(), key -> new ArrayList<>()).add(quad);
            }
            for (Map.Entry<Integer, List<PdfInk.Quad>> page : pages.entrySet()) {
                notes.highlight(mark, page.getKey(), page.getValue());
            }
            boolean whole = mark.anchor().equals(Anchor.NONE);
            if (pages.isEmpty()) {
                notes.beginning(mark, whole ? Note.comment(mark) : Note.withWords(mark));
            }
            marked = marked.with(!pages.isEmpty() ? found.exact() ? Marked.Hit.EXACT : Marked.Hit.COARSE
                    : whole ? Marked.Hit.WHOLE : Marked.Hit.LOST);
        }
        return marked;
    }

    private static int page(Mark mark) {
        return mark.anchor() instanceof Anchor.Areas areas && !areas.areas().isEmpty() ? areas.areas().get(0).page() : 0;
    }

    /** How many of our annotations a file shows. */
    private static int count(byte[] file) {
        int count = 0;
        try (PDDocument document = Loader.loadPDF(file)) {
            for (PDPage page : document.getPages()) {
                COSArray notes = page.getCOSObject().getCOSArray(COSName.ANNOTS);
                for (int i = 0; notes != null && i < notes.size(); i++) {
                    COSBase note = notes.getObject(i);
                    String name = note instanceof COSDictionary dictionary ? dictionary.getString(COSName.NM) : null;
                    count += name != null && name.startsWith(PdfNotes.NAME) ? 1 : 0;
                }
            }
        } catch (IOException | RuntimeException e) {
            return -1;
        }
        return count;
    }
}
