package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;

/** One table over 150 pages, read in a program of its own with a heap of 512 MB. */
class LongTableTest {
    private static final int PAGES = 150;
    private static final int ROWS = 38;
    private static final int COLUMNS = 8;

    @TempDir
    Path folder;

    @Test
    void aTableOf150PagesFitsIntoHalfAGigabyte() throws Exception {
        Path file = Files.write(folder.resolve("table.pdf"), pdf());
        Path log = folder.resolve("log");
        Process reader = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xmx512m", "-Dfile.encoding=UTF-8", "-cp",
                System.getProperty("java.class.path"), LongTableTest.class.getName(), file.toString())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            assertTrue(reader.waitFor(2, TimeUnit.MINUTES), "not in time");
        } finally {
            reader.destroyForcibly();
        }
        assertEquals("1 block, " + (PAGES * (ROWS - 1) + 1) + " rows, page " + PAGES, Files.readString(log).strip());
    }

    /** In the other program. */
    public static void main(String[] args) throws IOException, UnreadableException {
        Document document = Readers.read(new Input("x", Path.of(args[0])), Limits.DEFAULT);
        List<?> rows = ((Table) document.blocks().get(0)).rows();
        System.out.println(document.blocks().size() + " block, " + rows.size() + " rows, page "
                + ((Table) document.blocks().get(0)).rows().get(rows.size() - 1).get(0).at().page());
    }

    private static byte[] pdf() {
        Pdfs pdf = new Pdfs().packed();
        for (int page = 0; page < PAGES; page++) {
            StringBuilder content = new StringBuilder();
            for (int row = 0; row <= ROWS; row++) {
                content.append(Pdfs.rule(50, 50 + 20 * row, 50 + 60 * COLUMNS, 50 + 20 * row));
            }
            for (int column = 0; column <= COLUMNS; column++) {
                content.append(Pdfs.rule(50 + 60 * column, 50, 50 + 60 * column, 50 + 20 * ROWS));
            }
            for (int row = 0; row < ROWS; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    String text = row == 0 ? "第" + column + "栏" : column == 0 ? "项目" + (page * ROWS + row) : page + row + "." + column + "0";
                    content.append(Pdfs.text(54 + 60 * column, 64 + 20 * row, 9, text));
                }
            }
            pdf.page(content.toString());
        }
        return pdf.bytes();
    }
}
