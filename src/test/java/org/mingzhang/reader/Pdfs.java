package org.mingzhang.reader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;

/**
 * A PDF file put together object by object, so that a test can also make wrong ones. Chinese type needs no font file: the
 * font is one of those that every reader knows. Objects 1 and 2 are the catalogue and the page tree, 3 is the font.
 */
public final class Pdfs {
    public static final int WIDTH = 595;
    public static final int HEIGHT = 842;
    private static final String FONT = "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<<"
            + "/Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/W[1 95 500 814 939 500]"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
            + "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0"
            + "/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>]>>";
    private final List<byte[]> objects = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();
    private boolean packed;

    public Pdfs() {
        add("<</Type/Catalog/Pages 2 0 R>>");
        add("");
        add(FONT);
    }

    /** Page contents are deflated from here on. */
    public Pdfs packed() {
        packed = true;
        return this;
    }

    /** @return its number */
    public int add(String object) {
        return add(object.getBytes(StandardCharsets.ISO_8859_1));
    }

    private int add(byte[] object) {
        objects.add(object);
        return objects.size();
    }

    public Pdfs set(int number, String object) {
        objects.set(number - 1, object.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** @param entries of its dictionary without the length */
    public int stream(String entries, byte[] data) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(("<<" + entries + "/Length " + data.length + ">>\nstream\n").getBytes(StandardCharsets.ISO_8859_1));
        object.writeBytes(data);
        object.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        return add(object.toByteArray());
    }

    /** A page of A4 with this content, in which the font is called F. */
    public Pdfs page(String content) {
        return page(content, "");
    }

    /** @param entries more of the page's dictionary, Resources too where it needs other than the font */
    public Pdfs page(String content, String entries) {
        byte[] data = content.getBytes(StandardCharsets.ISO_8859_1);
        int stream = packed ? stream("/Filter/FlateDecode", deflated(data)) : stream("", data);
        return pageOf(stream, entries);
    }

    public Pdfs pageOf(int stream, String entries) {
        String resources = entries.contains("/Resources") ? "" : "/Resources<</Font<</F 3 0 R>>>>";
        pages.add(add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + WIDTH + " " + HEIGHT + "]/Contents " + stream + " 0 R" + resources
                + entries + ">>"));
        return this;
    }

    /** A line of text from the left edge and the top of the page. */
    public static String text(double x, double top, double size, String text) {
        StringBuilder hex = new StringBuilder();
        for (char c : text.toCharArray()) {
            hex.append(String.format(Locale.ROOT, "%04X", (int) c));
        }
        return String.format(Locale.ROOT, "BT /F %.2f Tf %.2f %.2f Td <%s> Tj ET\n", size, x, HEIGHT - top, hex);
    }

    /** A stroke, measured from the top of the page. */
    public static String rule(double x1, double y1, double x2, double y2) {
        return String.format(Locale.ROOT, "%.2f %.2f m %.2f %.2f l S\n", x1, HEIGHT - y1, x2, HEIGHT - y2);
    }

    static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return out.toByteArray();
    }

    public byte[] bytes() {
        return bytes("");
    }

    /** @param trailer more of the trailer's dictionary */
    byte[] bytes(String trailer) {
        if (objects.get(1).length == 0) {
            StringBuilder kids = new StringBuilder();
            pages.forEach(page -> kids.append(page).append(" 0 R "));
            set(2, "<</Type/Pages/Kids[" + kids + "]/Count " + pages.size() + ">>");
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.ISO_8859_1));
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.size()));
            file.writeBytes(((i + 1) + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
            file.writeBytes(objects.get(i));
            file.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        int start = file.size();
        int count = objects.size() + 1;
        file.writeBytes(("xref\n0 " + count + "\n" + table + "trailer\n<</Size " + count + "/Root 1 0 R" + trailer + ">>\nstartxref\n"
                + start + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1));
        return file.toByteArray();
    }
}
