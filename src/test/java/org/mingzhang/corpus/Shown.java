package org.mingzhang.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Location;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Related;

/** What a finding shows and where, beside what a label says. */
record Shown(Finding finding) {
    private static final int RUN = 6;
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");
    private static final Pattern YEAR_OR_ORDINAL = Pattern.compile("20[0-3]\\d|\\d");

    /** Whether it stands on, or leans on, one of these pages; pages are counted in the half that the label names. */
    boolean at(Labels.Item item, List<Integer> pages) {
        List<Location> places = new ArrayList<>(List.of(finding.location()));
        finding.related().forEach(related -> places.add(related.location()));
        return places.stream().anyMatch(place -> pages.contains(place.page()) && place.file().contains(item.half()));
    }

    /** Whether one of the places where a number stands or should stand shows exactly this number, or these words. */
    boolean shows(String key) {
        Pattern whole = Pattern.compile("(?<![\\d.,])" + Pattern.quote(plain(key)) + "(?![\\d.,]*\\d)");
        List<String> values = new ArrayList<>(List.of(finding.found(), finding.expected()));
        finding.related().stream().map(Related::value).forEach(values::add);
        return values.stream().anyMatch(value -> whole.matcher(plain(value)).find());
    }

    /** Whether it shares a number or a run of characters with the quote of a label. */
    boolean resembles(String quote) {
        Set<String> mine = new HashSet<>();
        List<String> texts = new ArrayList<>(List.of(finding.quote(), finding.found(), finding.expected()));
        finding.related().stream().map(Related::value).forEach(texts::add);
        texts.forEach(text -> mine.addAll(pieces(text)));
        return pieces(quote).stream().anyMatch(mine::contains);
    }

    private static Set<String> pieces(String text) {
        Set<String> pieces = new HashSet<>();
        String plain = plain(text);
        for (int i = 0; i + RUN <= plain.length(); i++) {
            pieces.add(plain.substring(i, i + RUN));
        }
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            String digits = number.group().replace(",", "");
            if (!YEAR_OR_ORDINAL.matcher(digits).matches()) {
                pieces.add(digits.contains(".") ? digits.replaceAll("\\.?0+$", "") : digits);
            }
        }
        return pieces;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s,]", "");
    }

    /** The finding on one line. */
    @Override
    public String toString() {
        return finding.severity().id() + " " + finding.rule() + " page " + finding.location().page() + " "
                + Hash.of(finding.quote(), 16) + " " + finding.message();
    }
}
