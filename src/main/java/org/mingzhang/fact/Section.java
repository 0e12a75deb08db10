package org.mingzhang.fact;

/**
 * A heading of the body and what stands under it.
 *
 * @param id       unique within the document, in reading order
 * @param parent   id of the enclosing section, "" at the top
 * @param meaning  id of a section of vocabulary.yaml, "" when it has none
 * @param title    the heading without its number
 * @param mark     family of its number: part (第一部分), chinese (一、), bracket (（一）), arabic (1、), arabicBracket (（1）); "" unnumbered
 * @param number   its number, 0 when unnumbered
 * @param previousNumber number of the sibling before it with the same mark, 0 when it is the first
 * @param unnumberedBefore title of a sibling without a number that stands directly before it, ""
 * @param characters number of characters of text under it and its sub-sections, headings and tables left out
 * @param ownCharacters the same without sub-sections that have a meaning of their own
 * @param amounts  how many amounts of money are printed in the text under it
 * @param nonZeroAmounts how many of them are not zero
 * @param tables   how many tables stand under it
 * @param filledTables how many of them hold anything beside their headers and the labels of their rows
 * @param saysNone the words by which the text under it says that there is nothing to disclose, "" else
 */
public record Section(Passage source, String id, String parent, String meaning, String title, String mark, int number,
                      int previousNumber, String unnumberedBefore, int characters, int ownCharacters, int amounts,
                      int nonZeroAmounts, int tables, int filledTables, String saysNone) implements Fact {
    public boolean empty() {
        return characters == 0 && tables == 0;
    }

    @Override
    public String printed() {
        return source.text();
    }

    /** The numbers that are missing between its sibling before and itself, as they would be printed, each in quotation marks. */
    public String missingMarks() {
        StringBuilder marks = new StringBuilder();
        for (int n = previousNumber + 1; n < number; n++) {
            marks.append('“').append(printedMark(n)).append('”');
        }
        return marks.toString();
    }

    /** A number in the family of this heading. */
    public String printedMark(int n) {
        String[] digits = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
        String chinese = n <= 10 ? digits[n] : n < 20 ? "十" + digits[n - 10]
                : digits[n / 10] + "十" + (n % 10 == 0 ? "" : digits[n % 10]);
        return switch (mark) {
            case "part" -> "第" + chinese + "部分";
            case "chinese" -> chinese + "、";
            case "bracket" -> "（" + chinese + "）";
            case "arabicBracket" -> "（" + n + "）";
            default -> n + ".";
        };
    }
}
