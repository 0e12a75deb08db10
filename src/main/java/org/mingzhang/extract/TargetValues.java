package org.mingzhang.extract;

import java.math.BigDecimal;
import org.mingzhang.document.Location;
import org.mingzhang.fact.Indicator.TargetForm;
import org.mingzhang.pack.Vocabulary;

/** What form a target value has. */
final class TargetValues {
    record Reading(TargetForm form, boolean percent, BigDecimal number) {
    }

    private TargetValues() {
    }

    static Reading of(String printed, Vocabulary vocabulary) {
        String text = NormalText.of(printed, Location.NOWHERE).text();
        int mark = text.indexOf('%');
        BigDecimal number = firstNumber(mark < 0 ? text : text.substring(startOfNumber(text, mark)));
        boolean percent = text.contains("%");
        if (number != null) {
            return new Reading(TargetForm.NUMBER, percent, number);
        }
        if (text.chars().allMatch(c -> "-—/－–".indexOf(c) >= 0)) {
            return new Reading(TargetForm.BLANK, false, BigDecimal.ZERO);
        }
        String rest = text;
        for (String sign : vocabulary.words("signs")) {
            rest = rest.startsWith(sign) ? rest.substring(sign.length()) : rest;
        }
        TargetForm form = rest.isEmpty() ? TargetForm.SIGN_ONLY
                : vocabulary.words("units").contains(rest) ? TargetForm.UNIT_ONLY
                : vocabulary.words("vague").contains(rest) ? TargetForm.VAGUE : TargetForm.WORDS;
        return new Reading(form, percent, BigDecimal.ZERO);
    }

    /** Where the number of a percentage begins: "2023年底前达到95%". */
    private static int startOfNumber(String text, int sign) {
        int from = sign;
        while (from > 0 && (Character.isDigit(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        boolean negative = from > 0 && text.charAt(from - 1) == '-'
                && (from == 1 || !Character.isDigit(text.charAt(from - 2)) && text.charAt(from - 2) != '%');
        return negative ? from - 1 : from;
    }

    private static BigDecimal firstNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                continue;
            }
            int end = i;
            while (end < text.length() && (text.charAt(end) >= '0' && text.charAt(end) <= '9'
                    || text.charAt(end) == '.' && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1)))) {
                end++;
            }
            String digits = text.substring(i, end);
            if (digits.indexOf('.') != digits.lastIndexOf('.')) {
                return null;
            }
            boolean negative = i > 0 && text.charAt(i - 1) == '-';
            return new BigDecimal((negative ? "-" : "") + digits);
        }
        return null;
    }
}
