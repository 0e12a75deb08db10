package org.mingzhang.build;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.mingzhang.document.Document;
import org.mingzhang.extract.Extractor;
import org.mingzhang.pack.Pack;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Readers;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.rule.Checker;
import org.mingzhang.rule.RuleBase;

/** PDF files warm, in one process: PDFBox's own text stripper, our reader with tables, extraction and rules, in turn. */
public final class PdfBench {
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 7;
    private static final double MILLION = 1_000_000;

    private PdfBench() {
    }

    /** Arguments: the files. */
    public static void main(String[] args) throws IOException, UnreadableException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Pack pack = Pack.bundled();
        Checker checker = new Checker(pack, RuleBase.bundled());
        Extractor extractor = new Extractor(pack);
        out.println("pages  stripper ms  read ms  all ms  read/stripper  all/stripper  rules/all");
        List<Double> reads = new ArrayList<>();
        List<Double> alls = new ArrayList<>();
        for (String file : args) {
            byte[] bytes = Files.readAllBytes(Path.of(file));
            double[] strip = new double[ROUNDS];
            double[] read = new double[ROUNDS];
            double[] all = new double[ROUNDS];
            double[] rules = new double[ROUNDS];
            int pages = 0;
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                long start = System.nanoTime();
                pages = strip(bytes);
                long stripped = System.nanoTime();
                Document document = Readers.read(new Input(file, Path.of(file)), Limits.DEFAULT);
                long readTo = System.nanoTime();
                List<Object> facts = extractor.extract(document, "");
                long extracted = System.nanoTime();
                checker.check(document.name(), document.files(), document.problems(), facts, "", Optional.empty(),
                        Optional.empty());
                long end = System.nanoTime();
                if (round >= 0) {
                    strip[round] = (stripped - start) / MILLION;
                    read[round] = (readTo - stripped) / MILLION;
                    all[round] = (end - stripped) / MILLION;
                    rules[round] = (end - extracted) / MILLION;
                }
            }
            double base = median(strip);
            reads.add(median(read) / base);
            alls.add(median(all) / base);
            out.printf(Locale.ROOT, "%5d %12.1f %8.1f %7.1f %14.2f %13.2f %9.2f  %s%n", pages, base, median(read), median(all),
                    median(read) / base, median(all) / base, median(rules) / median(all), Path.of(file).getFileName());
        }
        out.printf(Locale.ROOT, "worst: read/stripper %.2f, all/stripper %.2f%n", reads.stream().max(Double::compare).orElse(0.0),
                alls.stream().max(Double::compare).orElse(0.0));
    }

    private static int strip(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            new PDFTextStripper().getText(document);
            return document.getNumberOfPages();
        }
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
