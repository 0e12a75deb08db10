package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the documents in an OFD package, as its root part describes it: pages, templates and named colours. */
final class OfdFile {
    /** A4, in millimetres. */
    private static final String USUAL_BOX = "0 0 210 297";
    private static final int LONGEST_CHAIN = 32;

    private record Drawing(OfdInk ink, String base) {
    }

    private final OfficeParts parts;
    private final String root;
    private final List<String> pages = new ArrayList<>();
    private final Map<String, String> templates = new HashMap<>();
    private final Map<String, Drawing> drawings = new HashMap<>();
    private String box = USUAL_BOX;

    private OfdFile(OfficeParts parts, String root) {
        this.parts = parts;
        this.root = root;
    }

    static OfdFile open(OfficeParts parts, String root) throws UnreadableException {
        OfdFile file = new OfdFile(parts, root);
        XmlCursor xml = parts.xml(root);
        xml.child(0);
        for (String name = xml.child(1); !name.isEmpty(); name = xml.child(1)) {
            if (name.equals("CommonData")) {
                file.common(xml);
            } else if (name.equals("Pages")) {
                file.pages(xml);
            }
        }
        return file;
    }

    private void common(XmlCursor xml) throws UnreadableException {
        for (String name = xml.child(2); !name.isEmpty(); name = xml.child(2)) {
            switch (name) {
                case "PageArea" -> box = box(xml, box);
                case "TemplatePage" -> templates.put(xml.attribute("ID"), resolved(root, xml.attribute("BaseLoc")));
                case "PublicRes", "DocumentRes" -> drawings(resolved(root, xml.text()));
                default -> { }
            }
        }
    }

    private void pages(XmlCursor xml) throws UnreadableException {
        for (String name = xml.child(2); !name.isEmpty(); name = xml.child(2)) {
            if (name.equals("Page")) {
                String place = xml.attribute("BaseLoc");
                // Some programs write the place as an element.
                pages.add(resolved(root, place.isEmpty() && xml.child(3).equals("BaseLoc") ? xml.text() : place));
            }
        }
    }

    /** The page area just entered: its physical box, in millimetres. */
    static String box(XmlCursor xml, String otherwise) throws UnreadableException {
        String box = otherwise;
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            box = name.equals("PhysicalBox") ? xml.text() : box;
        }
        return box;
    }

    /** Takes the drawing parameters of a resource part; one that is missing or damaged costs colours alone. */
    void drawings(String part) throws UnreadableException {
        if (!parts.has(part)) {
            return;
        }
        try {
            XmlCursor xml = parts.xml(part);
            xml.child(0);
            for (String kind = xml.child(1); !kind.isEmpty(); kind = xml.child(1)) {
                while (kind.equals("DrawParams") && !xml.child(2).isEmpty()) {
                    drawing(xml);
                }
            }
        } catch (NumberFormatException e) {
            return;
        } catch (UnreadableException e) {
            if (!OfficeParts.isDamage(e)) {
                throw e;
            }
        }
    }

    private void drawing(XmlCursor xml) throws UnreadableException {
        String id = xml.attribute("ID");
        String base = xml.attribute("Relative");
        OfdInk ink = OfdInk.NONE;
        for (String name = xml.child(3); !name.isEmpty(); name = xml.child(3)) {
            ink = ink.with(name, xml);
        }
        drawings.put(id, new Drawing(ink, base));
    }

    /** The colours of a drawing parameter, and of those it builds on. */
    OfdInk ink(String id) {
        OfdInk ink = OfdInk.NONE;
        Drawing drawing = drawings.get(id);
        for (int i = 0; drawing != null && i < LONGEST_CHAIN; i++) {
            ink = ink.over(drawing.ink);
            drawing = drawings.get(drawing.base);
        }
        return ink;
    }

    OfficeParts parts() {
        return parts;
    }

    String box() {
        return box;
    }

    /** The parts of its pages in order, "" for a page without a place. */
    List<String> pages() {
        return pages;
    }

    /** The part of a template, "" where there is none. */
    String template(String id) {
        return templates.getOrDefault(id, "");
    }

    String resolved(String from, String place) {
        return resolved(parts, from, place);
    }

    /** A place beside the part that names it; some programs count from the root without saying so. */
    static String resolved(OfficeParts parts, String from, String place) {
        String written = place.strip().replace('\\', '/');
        String beside = plain(written.startsWith("/") ? written : from.substring(0, from.lastIndexOf('/') + 1) + written);
        return parts.has(beside) || !parts.has(plain(written)) ? beside : plain(written);
    }

    private static String plain(String path) {
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
