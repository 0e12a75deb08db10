package org.mingzhang.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.document.Problem;
import org.mingzhang.reader.HostileFiles;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Outcome;

/** A page that is a picture may hold the section that seems to be missing: nothing is called missing then. */
class PictureAmongTextTest {
    @TempDir
    Path folder;

    @Test
    void whatMayStandOnThePictureIsUncheckedAndNotMissing() throws Exception {
        Path text = Files.write(folder.resolve("text.pdf"), HostileFiles.pages(false, false, false));
        Set<String> missing = missing(Samples.check(text, Map.of()), Outcome.State.VIOLATION);
        assertFalse(missing.isEmpty());
        Checked checked = Samples.check(HostileFiles.FOLDER.resolve("picture-among-text.pdf"), Map.of());
        assertEquals(List.of("第2页是图片，没有文字，这些页的内容没有检查；请提供带文字的版本"),
                checked.problems().stream().map(Problem::what).toList());
        assertEquals(2, checked.problems().get(0).at().page());
        assertEquals(Set.of(), missing(checked, Outcome.State.VIOLATION));
        assertTrue(missing(checked, Outcome.State.UNCHECKED).containsAll(missing));
    }

    /** The completeness requirements in this state. */
    private static Set<String> missing(Checked checked, Outcome.State state) {
        Set<String> missing = new TreeSet<>();
        for (Outcome outcome : checked.outcomes()) {
            if (outcome.state() == state && outcome.requirement().startsWith("CMP-")) {
                missing.add(outcome.requirement());
            }
        }
        return missing;
    }
}
