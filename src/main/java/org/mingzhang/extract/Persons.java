package org.mingzhang.extract;

import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.PersonalData;

/** Numbers that identify a person: identity card (with its check digit, GB 11643), mobile phone, bank card (Luhn). */
final class Persons {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private final Reading reading;

    Persons(Reading reading) {
        this.reading = reading;
    }

    void read() {
        for (int i = 0; i < reading.blocks.size(); i++) {
            if (reading.blocks.get(i) instanceof Table table) {
                table.rows().forEach(row -> row.forEach(this::cell));
            } else {
                scan(reading.lines[i].normal());
            }
        }
    }

    private void cell(Cell cell) {
        if (cell.text().length() >= 11) {
            scan(NormalText.of(cell.text(), cell.at()));
        }
    }

    private void scan(NormalText normal) {
        String text = normal.text();
        for (int i = 0; i < text.length(); i++) {
            if (!digit(text.charAt(i)) || (i > 0 && joins(text.charAt(i - 1)))) {
                continue;
            }
            int end = i;
            while (end < text.length() && digit(text.charAt(end))) {
                end++;
            }
            int length = end - i;
            boolean check = end < text.length() && (text.charAt(end) == 'X' || text.charAt(end) == 'x');
            boolean joined = end < text.length() && joins(text.charAt(end)) && !(length == 17 && check);
            if (!joined) {
                found(normal, text, i, length == 17 && check ? end + 1 : end);
            }
            i = end;
        }
    }

    private void found(NormalText normal, String text, int from, int to) {
        String digits = text.substring(from, to);
        String kind = identityCard(digits) ? "idCard" : mobile(digits) ? "mobile" : bankCard(digits) ? "bankCard" : "";
        if (kind.isEmpty()) {
            return;
        }
        String name = kind.equals("idCard") ? "身份证号" : kind.equals("mobile") ? "手机号码" : "银行卡号";
        String masked = digits.substring(0, 3) + "*".repeat(digits.length() - 5) + digits.substring(digits.length() - 2);
        Passage place = reading.locate(normal.passage(from, to));
        reading.add(new PersonalData(new Passage(masked, place.at()), kind, name));
    }

    private static boolean mobile(String digits) {
        return digits.length() == 11 && digits.charAt(0) == '1' && digits.charAt(1) >= '3';
    }

    static boolean identityCard(String digits) {
        if (digits.length() != 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        int month = Integer.parseInt(digits.substring(10, 12));
        int day = Integer.parseInt(digits.substring(12, 14));
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(digits.charAt(17)) && month >= 1 && month <= 12
                && day >= 1 && day <= 31;
    }

    private static boolean bankCard(String digits) {
        if (digits.length() < 16 || digits.length() > 19 || digits.charAt(0) == '0') {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? value * 2 : value;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0 && digits.startsWith("62");
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean joins(char c) {
        return digit(c) || c == '.' || c == '-' || c == '_' || (c < 128 && Character.isLetter(c));
    }
}
