package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.mingzhang.document.Anchor;

/**
 * The article of a page. Left out are blocks that are mostly links to other pages and hold nothing a disclosure is made of, and
 * at both ends the short lines every government site prints (当前位置, 分享到, 上一篇 …). A page without such links is read whole;
 * where it is not plain what a block is, it stays.
 */
final class HtmlArticle {
    private static final int LARGEST_FRAME = 300;
    private static final int LONGEST_FRAME_LINE = 80;
    private static final int SHORTEST_TITLE = 6;
    private static final int DEEPEST_TITLE = 20;
    private static final int SOLID_LINE = 40;
    private static final Set<String> FRAMES = Set.of("nav", "header", "footer", "aside");
    private static final Set<String> TEXTS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "caption");
    private static final Pattern FRAME_LINE = Pattern.compile("[\\[【(（\\s\u00a0\u3000]*(?:您?(?:现在)?的?(?:当前)?位置|当前位置|上一[篇条]|下一[篇条]"
            + "|分享|打印|关闭|返回|扫一扫|扫码|(?:浏览|阅读|访问|点击)(?:次数|量|数)|字号|字体|视力保护|保护视力|责任编辑|无障碍|长者|适老"
            + "|版权所有|主办|承办单位|技术支持|运维单位|网站(?:标识码|地图|支持)|联系我们|收藏|纠错|[^。]{0,30}(?:ICP备|公网安备)).*");
    private final Element body;
    /** What may be the title of the article, the likeliest first: printed form by the form without blanks. */
    private final Map<String, String> titles;
    private final HtmlWeights weights;
    private boolean framed;

    HtmlArticle(Document page) {
        body = page.body();
        titles = titles(page);
        weights = new HtmlWeights(body, titles.keySet());
    }

    void addTo(BlockList blocks) throws UnreadableException {
        List<HtmlPiece> pieces = HtmlBlocks.of(body, weights, this::frames);
        int kept = 0;
        for (HtmlPiece piece : pieces) {
            kept += piece.flat().length();
        }
        if (kept * 3L < weights.of(body).plain()) {
            framed = false;
            pieces = HtmlBlocks.of(body, weights, element -> false);
        }
        if (framed) {
            trim(pieces);
        }
        for (HtmlPiece piece : pieces) {
            if (piece.table()) {
                TableHead.add(piece.rows(), blocks);
            } else {
                blocks.addParagraph(0, piece.text(), piece.outline(), new Anchor.Element(piece.path()));
            }
        }
    }

    /** Text without blanks of any kind. */
    static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\t' && !Line.isBlank(c)) {
                squeezed.append(c);
            }
        }
        return squeezed.toString();
    }

    /** Sites print the title of the article beside the names of column and site, mostly before them. */
    private static Map<String, String> titles(Document page) {
        List<String> parts = new ArrayList<>(List.of(page.title().split("[_|｜]| - | – |—|-(?=[^-]{1,30}$)")));
        Element declared = page.selectFirst("meta[name=ArticleTitle]");
        if (declared != null) {
            parts.add(0, declared.attr("content"));
        }
        Map<String, String> titles = new LinkedHashMap<>();
        for (String part : parts) {
            if (squeezed(part).length() >= SHORTEST_TITLE) {
                titles.putIfAbsent(squeezed(part), part.strip());
            }
        }
        return titles;
    }

    /** Whether a block is part of the frame around the article. */
    private boolean frames(Element element) {
        HtmlWeights.Weight weight = weights.of(element);
        if (element == body || weight.solid() || weight.plain() > LARGEST_FRAME || weight.text == 0) {
            return false;
        }
        String name = element.normalName();
        boolean frame;
        if (TEXTS.contains(name)) {
            frame = weight.links > 2 && weight.linked * 10L >= weight.text * 8L;
        } else if (name.equals("table")) {
            frame = weight.links > 1 && weight.linked * 10L >= weight.text * 6L;
        } else {
            frame = weight.links > 1 && weight.linked * 4L >= weight.text || FRAMES.contains(name) && weight.links > 0;
        }
        framed |= frame;
        return frame;
    }

    private void trim(List<HtmlPiece> pieces) {
        for (int i = pieces.size() - 1; i >= 0 && !solid(pieces.get(i)); i--) {
            if (frameLine(pieces.get(i))) {
                pieces.remove(i);
            }
        }
        int top = titleAt(pieces);
        if (top >= 0) {
            pieces.subList(0, top).removeIf(piece -> !solid(piece));
        } else {
            for (int i = 0; i < pieces.size() && !solid(pieces.get(i));) {
                if (frameLine(pieces.get(i))) {
                    pieces.remove(i);
                } else {
                    i++;
                }
            }
            if (!titles.isEmpty() && pieces.stream().noneMatch(this::namesTitle)) {
                pieces.add(0, new HtmlPiece(titles.values().iterator().next(), 1, "title[1]", List.of(), false));
            }
        }
    }

    /** -1 where the article does not begin with its title. */
    private int titleAt(List<HtmlPiece> pieces) {
        for (String title : titles.keySet()) {
            for (int i = 0; i < Math.min(DEEPEST_TITLE, pieces.size()); i++) {
                if (squeezed(pieces.get(i).text()).equals(title)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private boolean namesTitle(HtmlPiece piece) {
        return titles.keySet().stream().anyMatch(squeezed(piece.text())::contains);
    }

    private static boolean solid(HtmlPiece piece) {
        return piece.table() || piece.files() || piece.text().contains("。")
                || piece.text().length() >= SOLID_LINE && !frameLine(piece);
    }

    private static boolean frameLine(HtmlPiece piece) {
        return !piece.table() && piece.text().length() <= LONGEST_FRAME_LINE && FRAME_LINE.matcher(piece.text()).matches();
    }
}
