package org.mingzhang.reader;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/** Follows the groups of RTF: what of it is printed text, and in which encoding. */
final class RtfText {
    /** Destinations that are no text of the body, besides those marked as ignorable. */
    private static final Set<String> UNPRINTED = Set.of("colortbl", "stylesheet", "info", "pict", "header", "headerl", "headerr",
            "headerf", "footer", "footerl", "footerr", "footerf", "annotation", "fldinst", "listtable", "revtbl", "xe", "tc",
            "rxe", "objdata", "nonshppict", "shprslt", "sp", "themedata", "datastore", "filetbl", "private", "nonesttables", "comment",
            "pgptbl", "bkmkstart", "bkmkend", "nesttableprops", "ud");
    private static final int DEEPEST_HEADING = 9;
    private static final Set<String> PRINTED_THOUGH_IGNORABLE = Set.of("shpinst", "shptxt");
    private static final Map<String, String> SYMBOLS = Map.ofEntries(Map.entry("tab", "\t"), Map.entry("~", "\u00a0"),
            Map.entry("_", "-"), Map.entry("emdash", "—"), Map.entry("endash", "–"), Map.entry("bullet", "•"), Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"), Map.entry("ldblquote", "“"), Map.entry("rdblquote", "”"), Map.entry("emspace", "\u2003"),
            Map.entry("enspace", "\u2002"), Map.entry("qmspace", "\u2005"));

    private static final class State {
        private boolean unprinted;
        private boolean hidden;
        private boolean deleted;
        private boolean fontTable;
        private boolean footNote;
        private boolean inTable;
        private int font;
        private int outline;
        private int fallback = 1;

        private State copy() {
            State copy = new State();
            copy.unprinted = unprinted;
            copy.hidden = hidden;
            copy.deleted = deleted;
            copy.fontTable = fontTable;
            copy.footNote = footNote;
            copy.inTable = inTable;
            copy.font = font;
            copy.outline = outline;
            copy.fallback = fallback;
            return copy;
        }

        private boolean printed() {
            return !unprinted && !hidden && !deleted && !fontTable;
        }
    }

    private final RtfBlocks blocks;
    private final String file;
    private final RtfFonts fonts = new RtfFonts();
    private final StringBuilder footNotes = new StringBuilder();
    private final Deque<State> outer = new ArrayDeque<>();
    private State state = new State();
    private byte[] run = new byte[64];
    private int runLength;
    private int skip;
    private int usualFont;
    private boolean groupBegins;
    private boolean ignorable;

    RtfText(RtfBlocks blocks, String file) {
        this.blocks = blocks;
        this.file = file;
    }

    void take(RtfTokens token) throws UnreadableException {
        if (token.kind() == RtfTokens.Kind.BYTE) {
            oneByte(token.number());
            return;
        }
        if (token.kind() == RtfTokens.Kind.WORD && skip > 0) {
            skip--;
            if (SYMBOLS.containsKey(token.word())) {
                return;
            }
            skip = 0;
        }
        endRun();
        switch (token.kind()) {
            case OPEN -> open();
            case CLOSE -> {
                state = outer.isEmpty() ? new State() : outer.pop();
                skip = 0;
                blocks.paragraph(state.inTable, state.outline);
            }
            default -> word(token.word(), token.number(), token.numbered());
        }
        groupBegins = token.kind() == RtfTokens.Kind.OPEN || groupBegins && token.word().equals("*");
    }

    /** The foot notes come last. */
    void end() throws UnreadableException {
        endRun();
        blocks.end();
        for (String note : footNotes.toString().split("\n")) {
            blocks.text(note);
            blocks.end();
        }
    }

    private void print(String text) throws UnreadableException {
        if (state.footNote) {
            footNotes.append(text);
        } else {
            blocks.text(text);
        }
    }

    private void open() throws UnreadableException {
        if (outer.size() >= Limits.DEPTH) {
            throw new UnreadableException(file, "内容嵌套超过限制（" + Limits.DEPTH + " 层），不像正常的公开文本；请重新另存后再检查");
        }
        outer.push(state);
        state = state.copy();
        skip = 0;
        ignorable = false;
    }

    private void oneByte(int value) {
        groupBegins = false;
        if (skip > 0) {
            skip--;
        } else if (state.printed()) {
            run = runLength == run.length ? Arrays.copyOf(run, runLength * 2) : run;
            run[runLength++] = (byte) value;
        }
    }

    private void endRun() throws UnreadableException {
        if (runLength > 0) {
            print(fonts.decode(run, runLength, state.font));
            runLength = 0;
        }
    }

    private void word(String word, int number, boolean numbered) throws UnreadableException {
        if (word.equals("*")) {
            ignorable = groupBegins;
            return;
        }
        if (word.equals("nesttableprops") && !state.unprinted) {
            blocks.word("nestrow", 0);
        }
        if (groupBegins && (UNPRINTED.contains(word) || ignorable && !PRINTED_THOUGH_IGNORABLE.contains(word))) {
            state.unprinted = true;
        }
        boolean on = !numbered || number != 0;
        switch (word) {
            case "pard", "intbl", "itap", "outlinelevel" -> paragraph(word, number);
            case "fonttbl" -> state.fontTable = true;
            case "footnote" -> {
                state.footNote = true;
                state.inTable = false;
                footNotes.append('\n');
            }
            case "f" -> state.font = number;
            case "fcharset" -> {
                if (state.fontTable) {
                    fonts.font(state.font, number);
                }
            }
            case "ansicpg" -> fonts.codePage(number);
            case "deff" -> {
                usualFont = number;
                state.font = number;
            }
            case "plain" -> {
                state.font = usualFont;
                state.hidden = false;
                state.deleted = false;
            }
            case "v" -> state.hidden = on;
            case "deleted" -> state.deleted = on;
            case "uc" -> state.fallback = Math.max(0, Math.min(number, 16));
            case "u" -> unicode(number);
            default -> {
                if (!state.unprinted && !state.fontTable) {
                    printed(word, number);
                }
            }
        }
    }

    private void paragraph(String word, int number) {
        switch (word) {
            case "pard" -> {
                state.inTable = false;
                state.outline = 0;
            }
            case "outlinelevel" -> state.outline = number >= 0 && number < DEEPEST_HEADING ? number + 1 : 0;
            default -> state.inTable = word.equals("intbl") || number > 0;
        }
        if (!state.unprinted && !state.footNote) {
            blocks.paragraph(state.inTable, state.outline);
        }
    }

    /** Hidden text may carry the end of a cell, which counts all the same. */
    private void printed(String word, int number) throws UnreadableException {
        String symbol = SYMBOLS.get(word);
        if (symbol == null && state.footNote) {
            footNotes.append(word.equals("par") ? "\n" : "");
        } else if (symbol == null) {
            blocks.word(word, number);
        } else if (state.printed()) {
            print(symbol);
        }
    }

    private void unicode(int number) throws UnreadableException {
        if (state.printed()) {
            print(String.valueOf((char) number));
        }
        skip = state.fallback;
    }
}
