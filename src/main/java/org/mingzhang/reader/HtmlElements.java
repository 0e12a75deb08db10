package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the elements of a page are to a person who looks at it. */
final class HtmlElements {
    private static final int LONGEST_ATTRIBUTE = 4096;
    private static final int LONGEST_LINK = 60;
    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "head", "title", "meta", "link",
            "input", "button", "select", "textarea", "option", "datalist", "svg", "canvas", "audio", "video", "map", "object",
            "iframe", "frame", "xml");
    private static final Set<String> TABLE_GROUPS = Set.of("thead", "tbody", "tfoot");
    private static final Pattern HIDDEN = Pattern.compile(
            "(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all)");
    private static final Pattern BLOCK = Pattern.compile("(?:^|[;\\s])display\\s*:\\s*(?:block|flex|grid|table|list-item)");
    private static final Pattern FILE = Pattern.compile(
            "\\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar|7z|txt|csv|rtf|odt|ods)(?:[?#&]|$)|download|attach|upload");
    /** How an attachment is named where its address does not tell. */
    private static final Pattern FILE_NAME = Pattern.compile("附件|附表|表$|\\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)$");

    private HtmlElements() {
    }

    static boolean hidden(Element element) {
        return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden") || styled(element, HIDDEN);
    }

    static boolean block(Element element) {
        return element.isBlock() || styled(element, BLOCK);
    }

    private static boolean styled(Element element, Pattern pattern) {
        String style = attribute(element, "style");
        return !style.isEmpty() && pattern.matcher(style).find();
    }

    /** In lower case. A huge one is somebody's picture or somebody's attack: "". */
    static String attribute(Element element, String name) {
        String value = element.attr(name);
        return value.length() > LONGEST_ATTRIBUTE ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a person would follow it to another page: not to a place within this one, and it is no running text. */
    static boolean leadsAway(Element element) {
        if (!element.normalName().equals("a")) {
            return false;
        }
        String target = attribute(element, "href");
        return !target.isEmpty() && !target.startsWith("#") && !leadsToFile(element) && element.text().length() <= LONGEST_LINK;
    }

    /** Whether it is a link to an attachment. */
    static boolean leadsToFile(Element element) {
        return element.normalName().equals("a") && element.hasAttr("href")
                && (FILE.matcher(attribute(element, "href")).find() || FILE_NAME.matcher(element.text().strip()).find());
    }

    /** The rows of a table, without those of tables in its cells and without hidden ones. */
    static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            if (hidden(child)) {
                continue;
            }
            if (child.normalName().equals("tr")) {
                rows.add(child);
            } else if (TABLE_GROUPS.contains(child.normalName())) {
                for (Element row : child.children()) {
                    if (row.normalName().equals("tr") && !hidden(row)) {
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }

    static List<Element> cells(Element row) {
        List<Element> cells = new ArrayList<>();
        for (Element child : row.children()) {
            if ((child.normalName().equals("td") || child.normalName().equals("th")) && !hidden(child)) {
                cells.add(child);
            }
        }
        return cells;
    }
}
