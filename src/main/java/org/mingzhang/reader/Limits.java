package org.mingzhang.reader;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of one disclosure is read before the reader gives up: the one place for these numbers. Each can be set by its
 * name ({@code --limit}). A ZIP or a folder that is one disclosure has the characters, cells and seconds of one file.
 *
 * @param bytes      size of the file, of a file in a ZIP, of a stream in a PDF file
 * @param characters length of the decoded text
 * @param lines      lines of the text
 * @param cells      table cells of the document
 * @param seconds    time to read and check the disclosure; text is linear in its bytes, other parsers can be kept busy
 * @param entries    files in a ZIP, counting those of a ZIP or office file stored in it without compression
 * @param inflated   bytes of all files in a ZIP together, with those in ZIPs in it
 * @param ratio      how many times its packed size a file in a ZIP may have, from 1 MB on
 * @param nesting    how deep a ZIP may lie in ZIPs: 1 is a ZIP in a ZIP
 * @param pages      pages of a PDF file
 */
public record Limits(long bytes, int characters, int lines, int cells, int seconds, int entries, long inflated, int ratio,
                     int nesting, int pages) {
    /** Far above any real disclosure, far below what fills a heap of 512 MB. */
    public static final Limits DEFAULT =
            new Limits(64L << 20, 16_000_000, 1_000_000, 1_000_000, 60, 10_000, 256L << 20, 200, 1, 2_000);

    /** How deep elements may stand in each other in a part of an office file, groups in RTF; the readers descend with them. */
    static final int DEPTH = 256;

    /** How many characters and lines may be drawn on one page of a PDF or OFD file. */
    static final int DRAWN = 1_000_000;

    /** Millimetres on a side of a page of an OFD file, above the largest sheet that is printed. */
    static final int PAGE_SIDE = 2_000;

    /** Limits of single files; those of a ZIP as usual. */
    public Limits(long bytes, int characters, int lines, int cells, int seconds) {
        this(bytes, characters, lines, cells, seconds, DEFAULT.entries, DEFAULT.inflated, DEFAULT.ratio, DEFAULT.nesting,
                DEFAULT.pages);
    }

    /** The names that {@link #with} knows. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : Limits.class.getRecordComponents()) {
            names.add(component.getName());
        }
        return names;
    }

    /**
     * These limits but for one.
     *
     * @throws IllegalArgumentException for a name that is none, or a number beyond what this limit can be
     */
    public Limits with(String name, long value) {
        RecordComponent[] components = Limits.class.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        boolean known = false;
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                boolean wanted = components[i].getName().equals(name);
                Object kept = components[i].getAccessor().invoke(this);
                values[i] = !wanted ? kept : types[i] == int.class ? (Object) Math.toIntExact(value) : (Object) value;
                known |= wanted;
            }
            if (!known || value < 1) {
                throw new IllegalArgumentException(name + "=" + value);
            }
            return Limits.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(name + "=" + value, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
