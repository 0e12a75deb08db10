package org.mingzhang.reader.mark;

import java.util.List;
import org.mingzhang.document.Mark;

/** The words of a mark as they may stand in a file: nothing in them is acted on, and they end somewhere. */
final class Note {
    static final String AUTHOR = "mingzhang 明账";
    private static final int LONGEST = 2_000;
    private static final int LONGEST_TITLE = 100;
    private static final int EXCERPT = 60;

    private Note() {
    }

    static String title(Mark mark) {
        return cut(plain(mark.title(), false), LONGEST_TITLE);
    }

    static String comment(Mark mark) {
        return cut(plain(mark.comment(), true), LONGEST);
    }

    /** Where the place itself could not be marked: the words that stand there lead the comment. */
    static String withWords(Mark mark) {
        String words = cut(plain(mark.text(), false), EXCERPT);
        return words.isEmpty() ? comment(mark) : cut("原文：“" + words + "”\n" + comment(mark), LONGEST);
    }

    static List<String> lines(String comment) {
        return comment.lines().toList();
    }

    /** Without controls, halves of pairs and what turns the direction of the text. */
    private static String plain(String text, boolean lines) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == '\n' && lines) {
                plain.append('\n');
            } else if (c == '\t' || c == '\n') {
                plain.append(' ');
            } else if (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE
                    && type != Character.UNASSIGNED && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR) {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return text.substring(0, end) + "…";
    }
}
