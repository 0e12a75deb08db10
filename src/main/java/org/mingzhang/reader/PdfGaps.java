package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.reader.page.PageContent;

/** The pages of a PDF or OFD file that show something which is no text. */
final class PdfGaps {
    private final String file;
    private final String format;
    private final List<Integer> pictures = new ArrayList<>();
    private final List<Integer> garbled = new ArrayList<>();
    private final List<Integer> damaged = new ArrayList<>();
    private int pages;
    private int lost;

    /** @param format as a user calls it: PDF, OFD */
    PdfGaps(String file, String format) {
        this.file = file;
        this.format = format;
    }

    void add(PageContent page) {
        pages = page.number();
        if (page.picture()) {
            pictures.add(page.number());
        } else if (page.garbled()) {
            garbled.add(page.number());
        }
    }

    void addDamaged(int page) {
        pages = page;
        damaged.add(page);
    }

    /** @param count pages that the file claims to have and that are not in it; none where it is not above 0 */
    void addLost(int count) {
        lost = Math.max(0, count);
    }

    /** Says which pages were not read; a file without any text is refused. */
    void report(BlockList blocks) throws UnreadableException {
        if (pages == 0) {
            throw new UnreadableException(file, format + " 里一页也没有；请重新导出");
        }
        if (pictures.size() == pages) {
            throw new UnreadableException(file, format + " 的每一页都是图片（扫描件），没有文字，读不出来；请提供由 Word 或 Excel 导出的 " + format + "，或原文件");
        }
        if (garbled.size() == pages) {
            throw new UnreadableException(file, format + " 的字体没有给出文字编码，读不出文字；请从原文件重新导出 " + format + "，或提供原文件");
        }
        if (damaged.size() == pages) {
            throw new UnreadableException(file, format + " 已损坏，没有一页读得出来；请重新导出或重新下载");
        }
        if (lost > 0) {
            blocks.addUnread(format + " 应有 " + (pages + lost) + " 页，只找到 " + pages + " 页，其余的没有检查；请重新导出或重新下载", 0);
        }
        if (!damaged.isEmpty()) {
            blocks.addUnread(named(damaged) + "已损坏，读不出来，这些页的内容没有检查；请重新导出", damaged.get(0));
        }
        if (!pictures.isEmpty()) {
            blocks.addUnread(named(pictures) + "是图片，没有文字，这些页的内容没有检查；请提供带文字的版本", pictures.get(0));
        }
        if (!garbled.isEmpty()) {
            blocks.addUnread(named(garbled) + "的字体没有给出文字编码，读不出文字，这些页的内容没有检查；请从原文件重新导出", garbled.get(0));
        }
    }

    /** “第3页”, “第3至5、9页”. */
    private static String named(List<Integer> pages) {
        StringBuilder text = new StringBuilder("第");
        for (int i = 0; i < pages.size();) {
            int to = i;
            while (to + 1 < pages.size() && pages.get(to + 1) == pages.get(to) + 1) {
                to++;
            }
            text.append(i == 0 ? "" : "、").append(pages.get(i)).append(to > i ? "至" + pages.get(to) : "");
            i = to + 1;
        }
        return text.append("页").toString();
    }
}
