package org.mingzhang.extract;

/** Short forms of names: 市审计局 for 某某市审计局, 养老保险缴费 for 基本养老保险缴费支出. */
final class Abbreviation {
    private Abbreviation() {
    }

    /** Whether the characters of the brief name all stand in the full one, in their order. */
    static boolean of(String brief, String full) {
        int next = 0;
        for (int i = 0; i < full.length() && next < brief.length(); i++) {
            next += full.charAt(i) == brief.charAt(next) ? 1 : 0;
        }
        return next == brief.length();
    }
}
