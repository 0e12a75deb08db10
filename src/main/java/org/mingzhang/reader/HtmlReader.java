package org.mingzhang.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.mingzhang.document.Document;

/**
 * A web page: the article in it, without navigation and footers. Headings, paragraphs, lists and tables as a browser shows them;
 * links are read as text and never followed, scripts never run.
 */
final class HtmlReader implements FormatReader {
    @Override
    public Document read(Source source, Limits limits) throws UnreadableException {
        WebArchive.Page page = WebArchive.pageOf(source);
        org.jsoup.nodes.Document html = parse(HtmlDecoder.decode(page, limits), source.name(), limits);
        if (html.selectFirst("meta[name=generator][content^=mingzhang]") != null) {
            throw new UnreadableException(source.name(), "是本程序写出的检查报告，不是公开文本；请把报告写到别的文件夹");
        }
        BlockList blocks = new BlockList(source.name(), limits);
        new HtmlArticle(html).addTo(blocks);
        Document document = blocks.document();
        if (document.blocks().isEmpty()) {
            throw new UnreadableException(source.name(),
                    "网页里没有文字，正文可能由脚本显示或是图片；请在浏览器里打开后全选、复制到文本文件（.txt）再检查");
        }
        return document;
    }

    /** The parser keeps nesting at 512 elements whatever the file says; time and elements (each may be a cell) are watched here. */
    private static org.jsoup.nodes.Document parse(String text, String file, Limits limits) throws UnreadableException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limits.seconds());
        try (StreamParser parser = new StreamParser(Parser.htmlParser())) {
            parser.parse(new TimedReader(text, end), "");
            int elements = 0;
            for (Iterator<Element> each = parser.iterator(); each.hasNext(); each.next()) {
                elements++;
                if (elements > limits.cells()) {
                    throw new UnreadableException(file, "超过大小限制（" + limits.cells() + " 个网页元素），请拆分后再检查");
                }
            }
            return parser.complete();
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableException(file, "读取超过 " + limits.seconds() + " 秒，网页结构异常；请在浏览器里另存为文本（.txt）后再检查");
        }
    }
}
