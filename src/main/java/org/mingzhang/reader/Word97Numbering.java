package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The automatic numbering of a .doc. */
final class Word97Numbering {
    private static final String[] SUFFIXES = {"tab", "space", "nothing"};
    private final ListTables tables;
    private final ListNumbers numbers = new ListNumbers();

    Word97Numbering(HWPFDocument document) {
        this.tables = document.getListTables();
    }

    /** The number printed in front of a paragraph, with what follows it; "" where there is none. */
    String next(Paragraph paragraph) {
        if (tables == null || !paragraph.isInList() || paragraph.getIlfo() < 1) {
            return "";
        }
        try {
            HWPFList list = paragraph.getList();
            ListData data = list.getListData();
            int level = paragraph.getIlvl();
            if (data == null || level < 0 || level >= ListNumbers.LEVELS) {
                return "";
            }
            String name = "" + data.getLsid();
            List<ListNumbers.Level> levels = levels(data);
            if (list.getLFOData() != null) {
                override(list, paragraph.getIlfo(), name, levels);
            }
            return numbers.next(name, levels, level);
        } catch (RuntimeException e) {
            // A list that the file does not define: Word shows no number either.
            return "";
        }
    }

    private void override(HWPFList list, int instance, String name, List<ListNumbers.Level> levels) {
        for (ListFormatOverrideLevel one : list.getLFOData().getRgLfoLvl()) {
            int level = one == null ? -1 : one.getLevelNum();
            if (level >= 0 && level < ListNumbers.LEVELS) {
                if (one.isFormatting() && one.getLevel() != null) {
                    levels.set(level, level(one.getLevel(), level));
                }
                if (one.isStartAt()) {
                    numbers.restart("" + instance, name, level,
                            one.isFormatting() ? levels.get(level).start() : one.getIStartAt());
                }
            }
        }
    }

    private static List<ListNumbers.Level> levels(ListData data) {
        List<ListNumbers.Level> levels =
                new ArrayList<>(Collections.nCopies(ListNumbers.LEVELS, ListNumbers.Level.NONE));
        ListLevel[] defined = data.getLevels();
        for (int i = 0; i < Math.min(defined.length, ListNumbers.LEVELS); i++) {
            levels.set(i, level(defined[i], i));
        }
        return levels;
    }

    private static ListNumbers.Level level(ListLevel level, int index) {
        StringBuilder pattern = new StringBuilder();
        String text = level.getNumberText() == null ? "" : level.getNumberText();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            pattern.append(c < ListNumbers.LEVELS ? "%" + (c + 1) : "" + c);
        }
        int suffix = level.getTypeOfCharFollowingTheNumber();
        return new ListNumbers.Level(Numerals.format(level.getNumberFormat() & 0xff), pattern.toString(), level.getStartAt(), index,
                ListNumbers.Level.suffix(SUFFIXES[Math.floorMod(suffix, 3)]),
                level.isLegalNumbering());
    }
}
