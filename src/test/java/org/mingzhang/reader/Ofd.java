package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** OFD packages made for a test, as a printing program would lay them out; millimetres from the upper left. */
public final class Ofd {
    static final String SPACE = " xmlns:ofd='http://www.ofdspec.org/2016'";
    private final List<String> pages = new ArrayList<>();
    private final Zips zip = new Zips();
    private String common = "";

    /** What stands on one page. */
    public static final class Page {
        private final StringBuilder objects = new StringBuilder();

        /** @param y the baseline */
        public Page text(double x, double y, double size, String text) {
            StringBuilder deltas = new StringBuilder();
            for (int i = 0; i + 1 < text.length(); i++) {
                deltas.append(number(width(text.charAt(i), size))).append(' ');
            }
            String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
            objects.append("<ofd:TextObject ID='7' Font='3' Boundary='" + numbers(x, y - size, 100, size * 1.2) + "' Size='" + number(size)
                    + "'><ofd:TextCode X='0' Y='" + number(size) + "' DeltaX='" + deltas + "'>" + escaped + "</ofd:TextCode></ofd:TextObject>");
            return this;
        }

        public Page line(double x1, double y1, double x2, double y2) {
            return raw("<ofd:PathObject ID='8' Boundary='" + numbers(x1, y1, x2 - x1 + 0.3, y2 - y1 + 0.3) + "' LineWidth='0.3'><ofd:AbbreviatedData>"
                    + "M 0 0 L " + numbers(x2 - x1, y2 - y1) + "</ofd:AbbreviatedData></ofd:PathObject>");
        }

        /** All lines of a grid. */
        Page grid(double[] xs, double[] ys) {
            for (double x : xs) {
                line(x, ys[0], x, ys[ys.length - 1]);
            }
            for (double y : ys) {
                line(xs[0], y, xs[xs.length - 1], y);
            }
            return this;
        }

        Page raw(String object) {
            objects.append(object);
            return this;
        }
    }

    static double width(char c, double size) {
        return c < 0x80 ? size / 2 : size;
    }

    static String number(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }

    private static String numbers(double... numbers) {
        StringBuilder text = new StringBuilder();
        for (double number : numbers) {
            text.append(text.length() == 0 ? "" : " ").append(number(number));
        }
        return text.toString();
    }

    /** A4, upright. */
    public Ofd page(Page page) {
        return page("", page);
    }

    /** @param head what stands before the content: Area, Template … */
    Ofd page(String head, Page page) {
        String place = "Pages/Page_" + pages.size() + "/Content.xml";
        pages.add(place);
        zip.with("Doc_0/" + place, content(head, page));
        return this;
    }

    static String content(String head, Page page) {
        return "<ofd:Page" + SPACE + ">" + head + "<ofd:Content><ofd:Layer ID='2'>" + page.objects + "</ofd:Layer></ofd:Content></ofd:Page>";
    }

    /** A page that the document names. */
    Ofd pageAt(String place) {
        pages.add(place);
        return this;
    }

    Ofd common(String more) {
        common += more;
        return this;
    }

    Ofd with(String part, String text) {
        zip.with(part, text);
        return this;
    }

    Zips zip() {
        return zip;
    }

    static String document(String common, List<String> pages) {
        StringBuilder list = new StringBuilder();
        for (String page : pages) {
            list.append("<ofd:Page ID='1' BaseLoc='" + page + "'/>");
        }
        return "<ofd:Document" + SPACE + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>" + common
                + "</ofd:CommonData><ofd:Pages>" + list + "</ofd:Pages></ofd:Document>";
    }

    static String root(String... documents) {
        StringBuilder bodies = new StringBuilder();
        for (String document : documents) {
            bodies.append("<ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>" + document + "</ofd:DocRoot></ofd:DocBody>");
        }
        return "<?xml version='1.0' encoding='UTF-8'?><ofd:OFD" + SPACE + " Version='1.0' DocType='OFD'>" + bodies + "</ofd:OFD>";
    }

    public byte[] bytes() {
        return zip.with("OFD.xml", root("Doc_0/Document.xml")).with("Doc_0/Document.xml", document(common, pages)).bytes();
    }
}
