package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Document;

/** A real page with menus, links and footer around a disclosure without tables. Skipped where the corpus is not there. */
class CorpusHtmlTest {
    private static final Path FOLDER = Path.of("../shared/corpus/yunnan-kunming");

    @Test
    void theArticleAndNothingElse() throws IOException {
        Document document = page();
        List<String> blocks = Texts.printed(document);
        assertEquals(147, blocks.size());
        assertEquals(List.of(), Texts.tables(document));
        assertEquals(List.of(), document.problems());
        assertTrue(blocks.get(0).endsWith("2026年预算公开"), blocks.get(0));
        assertTrue(blocks.get(1).contains("2026-02-12"), blocks.get(1));
        assertEquals("一、基本职能及主要工作", blocks.get(3));
        assertEquals("（五）空表说明", blocks.get(142));
        assertTrue(blocks.get(146).endsWith("目录附表"), blocks.get(146));
        for (String frame : List.of("当前位置", "首页", "友情链接", "分享到", "ICP备", "主办单位", "无障碍", "网站地图")) {
            assertFalse(blocks.stream().anyMatch(block -> block.contains(frame)), frame);
        }
    }

    private static Document page() throws IOException {
        Assumptions.assumeTrue(Files.exists(FOLDER), "corpus is not here: " + FOLDER);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, "*.html")) {
            return Blocks.read(new HtmlReader(), Files.readAllBytes(files.iterator().next()));
        }
    }
}
