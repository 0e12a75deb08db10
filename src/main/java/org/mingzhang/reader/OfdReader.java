package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Document;
import org.mingzhang.reader.page.PageContent;
import org.mingzhang.reader.page.Pages;

/**
 * OFD layout files (GB/T 33190): what their pages and templates print, those of several documents one after the other;
 * annotations and signatures are not. Read with our own cursor because ofdrw-reader unpacks every entry to disk, its limit
 * of size does nothing any more (2.3.6), and it brings along cryptography that only signatures need.
 */
final class OfdReader implements FormatReader {
    private static final String ROOT = "OFD.xml";

    @Override
    public Document read(Source source, Limits limits) throws UnreadableException {
        BlockList blocks = new BlockList(source.name(), limits);
        PdfGaps gaps = new PdfGaps(source.name(), "OFD");
        Pages pages = new Pages();
        try (OfficeParts parts = OfficeParts.open(source, limits)) {
            // Packages encrypted by GM/T 0099 list in this part how.
            if (parts.locked() || parts.has("Encryptions.xml")) {
                throw OfficeFile.locked(source.name());
            }
            OfdRoom room = new OfdRoom(source.name(), limits);
            int number = 0;
            for (OfdFile file : files(parts, blocks)) {
                for (String part : file.pages()) {
                    room.page();
                    number++;
                    page(file, part, number, room, pages, gaps);
                }
            }
        }
        gaps.report(blocks);
        PageBlocks.add(pages, blocks);
        return blocks.document();
    }

    /** A document that is damaged costs only itself where there are others. */
    private static List<OfdFile> files(OfficeParts parts, BlockList blocks) throws UnreadableException {
        List<String> roots = roots(parts);
        List<OfdFile> files = new ArrayList<>();
        for (int i = 0; i < roots.size(); i++) {
            try {
                files.add(OfdFile.open(parts, roots.get(i)));
            } catch (UnreadableException e) {
                if (roots.size() == 1 || !OfficeParts.isDamage(e)) {
                    throw e;
                }
                blocks.addUnread("OFD 里的第" + (i + 1) + "个文档已损坏，读不出来，它的内容没有检查；请重新导出", 0);
            }
        }
        if (files.isEmpty()) {
            throw OfficeParts.damaged(parts.file());
        }
        return files;
    }

    private static List<String> roots(OfficeParts parts) throws UnreadableException {
        List<String> roots = new ArrayList<>();
        XmlCursor xml = parts.xml(ROOT);
        xml.child(0);
        for (String body = xml.child(1); !body.isEmpty(); body = xml.child(1)) {
            if (body.equals("DocBody")) {
                root(parts, xml, roots);
            }
        }
        return roots;
    }

    private static void root(OfficeParts parts, XmlCursor xml, List<String> roots) throws UnreadableException {
        for (String name = xml.child(2); !name.isEmpty(); name = xml.child(2)) {
            if (name.equals("DocRoot")) {
                roots.add(OfdFile.resolved(parts, "", xml.text()));
            }
        }
    }

    /** A damaged or missing page costs only itself. */
    private static void page(OfdFile file, String part, int number, OfdRoom room, Pages pages, PdfGaps gaps)
            throws UnreadableException {
        PageContent content;
        try {
            content = OfdPage.read(file, part, number, room);
        } catch (NumberFormatException e) {
            gaps.addDamaged(number);
            return;
        } catch (UnreadableException e) {
            if (!OfficeParts.isDamage(e)) {
                throw e;
            }
            gaps.addDamaged(number);
            return;
        }
        gaps.add(content);
        pages.add(content);
    }
}
