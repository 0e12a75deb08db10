package org.mingzhang.samples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.document.Document;
import org.mingzhang.document.Problem;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Readers;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;

/** Runs the engine over the example and its edited forms. */
final class ExampleRun {
    private static ExampleText text;
    private static Checked base;

    private ExampleRun() {
    }

    static ExampleText text() throws Exception {
        if (text == null) {
            text = ExampleText.read();
        }
        return text;
    }

    static Checked base() throws Exception {
        if (base == null) {
            base = check(text());
        }
        return base;
    }

    static Checked check(ExampleText edited) throws Exception {
        return check(edited.bytes());
    }

    static Checked check(byte[] bytes) throws Exception {
        Path folder = Files.createTempDirectory("example");
        Path file = folder.resolve(ExampleText.SHORT_NAME);
        try {
            Files.write(file, bytes);
            return Samples.check(file, Map.of());
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    static List<Object> facts() throws Exception {
        Document document = Readers.read(new Input(ExampleText.SHORT_NAME, ExampleText.FILE), Limits.DEFAULT);
        return new ArrayList<>(Samples.EXTRACTOR.extract(document, ""));
    }

    static Checked check(List<Object> facts) {
        return Samples.CHECKER.check(ExampleText.SHORT_NAME, List.of(ExampleText.SHORT_NAME), List.<Problem>of(), facts,
                "", Optional.empty(), Optional.empty());
    }

    /** What makes two findings the same: rule, severity, place in the example, message. */
    static String key(Finding finding, ExampleText edited) {
        return finding.rule() + " " + finding.severity() + " " + edited.originOf(finding.location().line()) + " "
                + finding.message();
    }

    static String show(Finding finding, ExampleText edited) {
        List<Integer> related = finding.related().stream().map(r -> edited.originOf(r.location().line())).toList();
        return "\n    " + key(finding, edited) + " [" + finding.found() + " | " + finding.expected() + " | " + related + "]";
    }
}
