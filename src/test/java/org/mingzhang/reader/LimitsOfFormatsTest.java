package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every format keeps the limits that a user sets; the seconds are watched around all of them by {@code cli.Deadline}. */
class LimitsOfFormatsTest {
    @Test
    void charactersAndCells() throws Exception {
        for (Map.Entry<String, byte[]> file : GoodFiles.all().entrySet()) {
            if (!file.getKey().equals("small.doc")) {
                assertRefused(file, Limits.DEFAULT.with("characters", 100), List.of("100 个字符"));
                assertRefused(file, Limits.DEFAULT.with("cells", 10), List.of("10 个单元格", "10 个网页元素"));
            }
        }
    }

    @Test
    void pagesAndSecondsOfAPdf() throws Exception {
        Map<String, byte[]> files = GoodFiles.all();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".pdf")) {
                assertRefused(file, Limits.DEFAULT.with("pages", 1), List.of("超过大小限制（1 页），请拆分后再检查"));
            }
        }
        Limits instant = new Limits(1 << 30, 1 << 30, 1 << 30, 1 << 30, 0);
        assertRefused(Map.entry("print.pdf", files.get("print.pdf")), instant, List.of("读取超过 0 秒"));
    }

    private static void assertRefused(Map.Entry<String, byte[]> file, Limits limits, List<String> words) {
        UnreadableException refused = assertThrows(UnreadableException.class,
                () -> Readers.read(new Source(file.getKey(), file.getValue()), limits), file.getKey());
        assertTrue(words.stream().anyMatch(refused.getMessage()::contains), refused.getMessage());
    }
}
