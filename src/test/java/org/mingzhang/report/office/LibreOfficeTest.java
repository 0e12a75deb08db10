package org.mingzhang.report.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Readers;
import org.mingzhang.report.Samples;

/** Another office program opens the reports. Skipped where it is not installed. */
class LibreOfficeTest {
    private static final int MINUTES = 3;

    @TempDir
    private Path folder;

    @BeforeEach
    void installed() {
        boolean there = false;
        for (String on : System.getenv("PATH").split(File.pathSeparator)) {
            there |= Files.isExecutable(Path.of(on, "soffice"));
        }
        Assumptions.assumeTrue(there, "soffice is not on the PATH");
    }

    @Test
    void theReportsBecomePages() throws Exception {
        Files.write(folder.resolve("sheet.xlsx"), Office.bytes(new CheckSheet(), Samples.batch()));
        Files.write(folder.resolve("letter.docx"), Office.bytes(new Opinion(), Samples.batch()));
        convert("pdf", "sheet.xlsx", "letter.docx");
        for (String name : List.of("sheet.pdf", "letter.pdf")) {
            String read = Readers.read(new Input(name, folder.resolve(name)), Limits.DEFAULT).blocks().toString();
            assertTrue(read.contains("云州县水务局"), name);
            assertTrue(read.replaceAll("\\s", "").contains("缺少“政府采购情况”"), name);
        }
    }

    /** What a clerk saves as CSV and opens once more does nothing either. */
    @Test
    void aSheetSavedAsCsvHoldsNoFormula() throws Exception {
        Files.write(folder.resolve("sheet.xlsx"), Office.bytes(new CheckSheet(), CheckSheetTest.hostile()));
        convert("csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,2", "sheet.xlsx");
        List<Path> written;
        try (var list = Files.list(folder)) {
            written = list.filter(path -> path.toString().endsWith(".csv")).toList();
        }
        assertEquals(1, written.size());
        String csv = Files.readString(written.get(0));
        assertTrue(csv.contains("'=cmd|' /C calc'!A0"));
        for (String cell : csv.split("[\t\n]")) {
            String words = cell.startsWith("\"") ? cell.substring(1) : cell;
            assertFalse(words.matches("[=@＝＠].*|[-+].*[A-Za-z(|!].*"), words);
        }
    }

    private void convert(String to, String... files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless", "--convert-to", to, "--outdir", folder.toString()));
        for (String file : files) {
            command.add(folder.resolve(file).toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertEquals(0, process.waitFor(), Files.readString(folder.resolve("log")));
    }
}
