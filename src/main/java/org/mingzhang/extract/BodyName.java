package org.mingzhang.extract;

import java.util.regex.Pattern;
import org.mingzhang.document.Location;
import org.mingzhang.pack.Vocabulary;

/** The name of a department or unit without what a form puts around it. */
final class BodyName {
    private static final Pattern CODE = Pattern.compile("^(?:[\\[（]\\d+[\\]）]|\\d+[-_—]+|\\d{6,})");
    private static final Pattern BEFORE = Pattern.compile("^(?:关于|部门|单位)");
    private static final Pattern BEHIND = Pattern.compile("(?:部门|单位|关于|年度|全口径|信息公开|公开|的|[-—_、：·])$");
    private static final Pattern GENERAL = Pattern.compile("(?:本|我|各|全|该|某|其他|一级|二级|主管|预算|部门|单位|省级|市级|区级|县级|省|市|区|县|本级|年度)*");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    private final Vocabulary vocabulary;

    BodyName(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @return "" when the words name nobody */
    String of(String words) {
        String name = CODE.matcher(NormalText.of(words, Location.NOWHERE).text()).replaceFirst("");
        String before;
        do {
            before = name;
            for (String extra : vocabulary.words("nameExtras")) {
                name = name.endsWith(extra) ? name.substring(0, name.length() - extra.length()) : name;
            }
            name = BEFORE.matcher(name).replaceFirst("");
            name = name.length() > SHORTEST + 2 ? BEHIND.matcher(name).replaceFirst("") : name;
        } while (!name.equals(before));
        boolean fits = name.length() >= SHORTEST && name.length() <= LONGEST;
        return fits && !GENERAL.matcher(name).matches() && letters(name) ? name : "";
    }

    /** Whether the name ends as those of departments and units do. */
    boolean isBody(String name) {
        return !name.isEmpty() && (vocabulary.endsWith(name, "organizations") || name.endsWith("）")
                && vocabulary.endsWith(name.substring(0, Math.max(0, name.lastIndexOf('（'))), "organizations"));
    }

    private static boolean letters(String name) {
        return name.codePoints().filter(Character::isIdeographic).count() >= SHORTEST
                && name.codePoints().noneMatch(c -> "，。；？！%/\\<>=".indexOf(c) >= 0);
    }
}
