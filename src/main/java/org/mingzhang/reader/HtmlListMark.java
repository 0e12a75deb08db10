package org.mingzhang.reader;

import org.jsoup.nodes.Element;

/** The number that a browser prints before an item of a numbered list, though the file does not hold it. */
final class HtmlListMark {
    private static final int LARGEST = 100_000;
    private static final String DIGITS = "零一二三四五六七八九";

    private HtmlListMark() {
    }

    /** The number of the first item. */
    static int first(Element list) {
        return list.normalName().equals("ol") ? number(list.attr("start"), 1) : 1;
    }

    /** The number of an item, which may set the count anew. */
    static int number(Element item, int next) {
        return number(item.attr("value"), next);
    }

    /** "" for an item of a list without numbers. */
    static String of(Element list, Element item, int number) {
        String style = HtmlElements.attribute(item, "style") + HtmlElements.attribute(list, "style");
        if (!list.normalName().equals("ol") || style.contains("list-style-type:none")
                || style.contains("list-style-type: none") || style.contains("list-style: none")) {
            return "";
        }
        if (style.contains("cjk-ideographic") || style.contains("simp-chinese") || style.contains("trad-chinese")) {
            return chinese(number) + "、";
        }
        String type = list.attr("type");
        boolean letter = (type.equals("a") || type.equals("A")) && number >= 1 && number <= 26;
        return (letter ? String.valueOf((char) (type.charAt(0) + number - 1)) : String.valueOf(number)) + ". ";
    }

    private static int number(String value, int otherwise) {
        try {
            int number = Integer.parseInt(value.strip());
            return Math.abs((long) number) <= LARGEST ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static String chinese(int number) {
        if (number < 1 || number > 99) {
            return String.valueOf(number);
        }
        String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS.charAt(number / 10) + "十";
        return tens + (number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1));
    }
}
