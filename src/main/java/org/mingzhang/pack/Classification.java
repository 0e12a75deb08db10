package org.mingzhang.pack;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of subjects (政府收支分类科目) by code and year, of the files in rules/subjects. It knows a code only for the
 * years for which a file gives its name.
 */
public final class Classification {
    static final String RESOURCE = "META-INF/mingzhang/subjects.bin";

    /** @param from first year in which the name is known to hold, {@code to} the last */
    record Entry(String code, String name, int from, int to) {
    }

    /** Read at the first look-up: most disclosures in text form print no codes. */
    private static final class Bundled {
        private static final Classification INSTANCE = read();
    }

    private final Map<String, List<Entry>> byCode = new HashMap<>();

    Classification(List<Entry> entries) {
        entries.forEach(entry -> byCode.computeIfAbsent(entry.code(), code -> new ArrayList<>(1)).add(entry));
    }

    /** The classification that was compiled into the program. */
    public static Classification bundled() {
        return Bundled.INSTANCE;
    }

    /** The name of a code in a year, "" where it is not known. */
    public String name(String code, int year) {
        for (Entry entry : byCode.getOrDefault(code, List.of())) {
            if (entry.from() <= year && year <= entry.to()) {
                return entry.name();
            }
        }
        return "";
    }

    static void write(List<Entry> entries, DataOutputStream out) throws IOException {
        out.writeInt(entries.size());
        for (Entry entry : entries) {
            out.writeUTF(entry.code());
            out.writeUTF(entry.name());
            out.writeShort(entry.from());
            out.writeShort(entry.to());
        }
    }

    private static Classification read() {
        try (InputStream raw = Classification.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (raw == null) {
                throw new IllegalStateException("no " + RESOURCE + ": the build step CompileRules did not run");
            }
            DataInputStream in = new DataInputStream(new BufferedInputStream(raw, 1 << 15));
            List<Entry> entries = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                entries.add(new Entry(in.readUTF(), in.readUTF(), in.readShort(), in.readShort()));
            }
            return new Classification(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
