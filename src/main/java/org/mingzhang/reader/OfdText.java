package org.mingzhang.reader;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.reader.page.Glyph;
import org.mingzhang.reader.page.PageContent;

/**
 * A TextObject: every character has its place; how wide it is only its font says, which is not opened, so that the next
 * place and the kind of character must do.
 */
final class OfdText {
    /** Digits and points are hardly wider than half their type; what a step is wider is a gap. */
    private static final double NARROW = 0.6;

    private record Code(double x, double y, String deltaX, String deltaY, String text) {
    }

    private final AffineTransform toPage;
    private final double size;
    private final double stretch;
    private final int charTurn;
    private final boolean readsDown;
    private final List<Code> codes = new ArrayList<>();
    private int glyphIds;
    private double x;
    private double y;

    private OfdText(XmlCursor xml) {
        toPage = OfdNumbers.toPage(xml.attribute("Boundary"), xml.attribute("CTM"));
        size = OfdNumbers.one(xml.attribute("Size"));
        stretch = OfdNumbers.one(xml.attribute("HScale"), 1);
        charTurn = xml.number("CharDirection", 0);
        readsDown = Math.floorMod(xml.number("ReadDirection", 0), 180) == 90;
    }

    /** Draws the object just entered. */
    static void draw(XmlCursor xml, PageContent content, OfdRoom room) throws UnreadableException {
        OfdText text = new OfdText(xml);
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            if (name.equals("TextCode")) {
                text.code(xml, room);
            } else if (name.equals("CGTransform")) {
                text.glyphIds(xml);
            }
        }
        boolean mute = true;
        for (Code code : text.codes) {
            mute &= code.text.isBlank();
        }
        for (int i = 0; mute && i < text.glyphIds; i++) {
            room.marks(1);
            content.unreadableGlyph();
        }
        for (Code code : text.codes) {
            text.draw(code, content);
        }
    }

    /** Where it has no place of its own, that of the code before holds. */
    private void code(XmlCursor xml, OfdRoom room) throws UnreadableException {
        x = OfdNumbers.one(xml.attribute("X"), x);
        y = OfdNumbers.one(xml.attribute("Y"), y);
        String deltaX = xml.attribute("DeltaX");
        String deltaY = xml.attribute("DeltaY");
        String text = xml.text().replaceAll("[\r\n]", "");
        room.text(text.length());
        codes.add(new Code(x, y, deltaX, deltaY, text));
    }

    private void glyphIds(XmlCursor xml) throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            if (name.equals("Glyphs")) {
                glyphIds += OfdNumbers.words(xml.text()).countTokens();
            }
        }
    }

    private void draw(Code code, PageContent content) {
        int[] characters = code.text.codePoints().toArray();
        boolean placed = !code.deltaX.isBlank() || !code.deltaY.isBlank();
        double[] right = OfdNumbers.deltas(code.deltaX, characters.length);
        double[] down = OfdNumbers.deltas(code.deltaY, characters.length);
        double atX = code.x;
        double atY = code.y;
        for (int i = 0; i < characters.length; i++) {
            double usual = (characters[i] < 0x80 ? 0.5 : 1) * size * stretch;
            double stepX = placed ? right[i] : readsDown ? 0 : usual;
            double stepY = placed ? down[i] : readsDown ? size : 0;
            boolean last = i == characters.length - 1;
            if (glyphIds > 0 && unknown(characters[i])) {
                content.unreadableGlyph();
            } else {
                glyph(Character.toString(characters[i]), atX, atY, last ? usual : width(characters[i], stepX, stepY, usual), content);
            }
            atX += stepX;
            atY += stepY;
        }
    }

    /** A place that stands for a glyph but for no character. */
    private static boolean unknown(int character) {
        return switch (Character.getType(character)) {
            case Character.PRIVATE_USE, Character.UNASSIGNED, Character.CONTROL -> character != '\t';
            default -> character == 0xfffd;
        };
    }

    private double width(int character, double stepX, double stepY, double usual) {
        boolean narrow = character < 0x80 && !Character.isLetter(character) && "%@&".indexOf(character) < 0;
        double widest = (narrow ? NARROW : 1) * size * stretch;
        double step = switch (Math.floorMod(charTurn / 90, 4)) {
            case 1 -> stepY;
            case 2 -> -stepX;
            case 3 -> -stepY;
            default -> stepX;
        };
        return step > 0 ? Math.min(step, widest) : usual;
    }

    private void glyph(String text, double atX, double atY, double width, PageContent content) {
        double[] at = {atX, atY};
        toPage.transform(at, 0, at, 0, 1);
        double wider = Math.hypot(toPage.getScaleX(), toPage.getShearY());
        double higher = Math.hypot(toPage.getShearX(), toPage.getScaleY());
        double angle = Math.toDegrees(Math.atan2(toPage.getShearY(), toPage.getScaleX())) + charTurn;
        int turn = Math.floorMod(Math.round((float) (angle / 90)), 4);
        content.glyph(new Glyph(text, (float) at[0], (float) at[1], (float) (width * wider), (float) (size * higher)), turn);
    }
}
