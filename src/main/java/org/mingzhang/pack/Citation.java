package org.mingzhang.pack;

/**
 * What a finding leans on, ready to print.
 *
 * @param id      as rules cite it: budget-law#14-2
 * @param kind    regulation, form (a customary form, no law), logic (the document contradicts itself)
 * @param title   of the regulation, without 《》
 * @param number  文号, "" for laws
 * @param article 第十四条第二款, or the part it concerns where article numbers are not verified, "" for neither
 * @param quote   the words of the article, "" when they were not seen
 * @param verified V read in the full text, V* read in a reprint, S known through an official secondary source
 * @param source  how it was verified, Chinese
 */
public record Citation(String id, String kind, String title, String number, String article, String quote,
                       String verified, String source) {
    /** 《中华人民共和国预算法》第十四条第二款. */
    public String printed() {
        StringBuilder text = new StringBuilder();
        boolean regulation = kind.equals("regulation");
        text.append(regulation ? "《" + title + "》" : title);
        if (!number.isEmpty()) {
            text.append('（').append(number).append('）');
        }
        return text.append(article).toString();
    }
}
