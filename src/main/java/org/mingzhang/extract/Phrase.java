package org.mingzhang.extract;

import org.mingzhang.fact.Direction;

/**
 * One amount (or one claim of change) with the words around it.
 *
 * @param label     its name in normal form, "" when the clause leaves it out
 * @param labelFrom where the label begins
 * @param separator what stands before it: '^' start of the paragraph, '。', '；', '，', '、', '（', '：'
 * @param link      NEST, LIST or REASON when such a word introduces it, else null
 * @param linkFrom  where that word begins
 * @param totalLabel the total the sentence itself names for the list, "" when it names none
 * @param compare   the comparison as printed in normal form, "" when none
 * @param base      the amount of the base year when it is printed, else null
 * @param direction of change, NONE for a level
 * @param amount    null where only a direction or percentage is printed
 * @param percent   null when none
 * @param to        end of the phrase
 * @param behindBracket a bracket that held amounts ended between the phrase before and this one
 */
record Phrase(String label, int labelFrom, char separator, Token.Type link, int linkFrom, String totalLabel,
              String compare, Token base, Direction direction, Token amount, Token percent, int to,
              boolean behindBracket) {
    /** "完成预算的…%". */
    boolean completion() {
        return percent != null && direction == Direction.NONE;
    }

    int from() {
        return amount != null ? amount.from() : percent != null ? percent.from() : labelFrom;
    }
}
