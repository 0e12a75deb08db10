package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.reader.page.PageContent;

/** What a page of an OFD document and its templates draw. */
final class OfdPage {
    private final OfdFile file;
    private final OfdRoom room;
    private final int number;
    private final List<String> templates = new ArrayList<>();
    private PageContent content;

    private OfdPage(OfdFile file, int number, OfdRoom room) {
        this.file = file;
        this.number = number;
        this.room = room;
    }

    /**
     * @param number 1-based
     * @throws NumberFormatException where a number of it is none
     */
    static PageContent read(OfdFile file, String part, int number, OfdRoom room) throws UnreadableException {
        OfdPage page = new OfdPage(file, number, room);
        page.read(part);
        return page.content;
    }

    private void read(String part) throws UnreadableException {
        XmlCursor xml = file.parts().xml(part);
        String box = file.box();
        xml.child(0);
        for (String name = xml.child(1); !name.isEmpty(); name = xml.child(1)) {
            switch (name) {
                case "Area" -> box = OfdFile.box(xml, box);
                case "Template" -> templates.add(file.template(xml.attribute("TemplateID")));
                case "PageRes" -> file.drawings(file.resolved(part, xml.text()));
                case "Content" -> {
                    begin(box);
                    objects(xml, OfdInk.NONE);
                }
                default -> { }
            }
        }
        begin(box);
        // Lines are found by their places: whether a template lies below or above the page is all the same.
        for (String template : templates) {
            template(template);
        }
    }

    private void begin(String box) {
        if (content != null) {
            return;
        }
        double[] sides = OfdNumbers.list(box, 0, 0, 0, 0);
        if (!(sides[2] > 0 && sides[3] > 0 && Math.max(sides[2], sides[3]) <= Limits.PAGE_SIDE)) {
            throw new NumberFormatException(box);
        }
        content = new PageContent(number, OfdNumbers.points(sides[2]), OfdNumbers.points(sides[3]));
    }

    private void template(String part) throws UnreadableException {
        XmlCursor xml = file.parts().xml(part);
        xml.child(0);
        for (String name = xml.child(1); !name.isEmpty(); name = xml.child(1)) {
            if (name.equals("PageRes")) {
                file.drawings(file.resolved(part, xml.text()));
            } else if (name.equals("Content")) {
                objects(xml, OfdInk.NONE);
            }
        }
    }

    private void objects(XmlCursor xml, OfdInk ink) throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            if (!XmlCursor.isOn(xml.attribute("Visible"), true)) {
                continue;
            }
            switch (name) {
                case "Layer", "PageBlock" -> objects(xml, file.ink(xml.attribute("DrawParam")).over(ink));
                case "TextObject" -> OfdText.draw(xml, content, room);
                case "PathObject" -> path(xml, file.ink(xml.attribute("DrawParam")).over(ink));
                // What a composite object shows stands elsewhere and is not read: it counts as a picture.
                case "ImageObject", "CompositeObject" -> picture(OfdNumbers.list(xml.attribute("Boundary"), 0, 0, 0, 0));
                default -> { }
            }
        }
    }

    private void picture(double[] box) throws UnreadableException {
        room.marks(1);
        content.image(OfdNumbers.points(box[2]) * OfdNumbers.points(box[3]));
    }

    private void path(XmlCursor xml, OfdInk usual) throws UnreadableException {
        boolean strokes = XmlCursor.isOn(xml.attribute("Stroke"), true);
        boolean fills = XmlCursor.isOn(xml.attribute("Fill"), false);
        String boundary = xml.attribute("Boundary");
        String matrix = xml.attribute("CTM");
        String data = "";
        OfdInk own = OfdInk.NONE;
        int depth = xml.depth();
        for (String name = xml.child(depth); !name.isEmpty(); name = xml.child(depth)) {
            own = own.with(name, xml);
            data = name.equals("AbbreviatedData") ? xml.text() : data;
        }
        OfdInk ink = own.over(usual);
        OfdOutline outline = OfdOutline.of(data, OfdNumbers.toPage(boundary, matrix), room);
        if (strokes && ink.drawsLines()) {
            outline.stroke(content);
        } else if (fills && ink.drawsAreas()) {
            outline.fill(content);
        }
    }
}
