package org.mingzhang.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.Direction;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.QuantityKey;

/** What the prose grammar builds up before the facts are fixed. */
final class Drafts {
    private Drafts() {
    }

    /** A change in the making: its reason may follow in a later clause. */
    static final class ChangeDraft {
        final Passage source;
        QuantityKey quantity;
        String label;
        Direction direction;
        Amount amount;
        String percent = "";
        boolean percentNonZero;
        /** As printed; null without a percentage. */
        BigDecimal percentNumber;
        int percentDecimals;
        /** The amount that rose or fell, null where it is not printed before. */
        Amount level;
        /** What stands behind the words of comparison without a direction, null where nothing does. */
        Amount compared;
        String base;
        String reason = "";
        String contradiction = "";
        boolean levelZero;
        ListDraft parts;
        ListDraft memberOf;

        ChangeDraft(Passage source, QuantityKey quantity, String label, Direction direction, String base) {
            this.source = source;
            this.quantity = quantity;
            this.label = label;
            this.direction = direction;
            this.base = base;
        }

        boolean nonZero() {
            return (amount != null && amount.value().signum() != 0) || (amount == null && percentNonZero);
        }
    }

    /** A total and what is listed under it. */
    static final class ListDraft {
        final Amount total;
        final boolean closedWords;
        final ListDraft outer;
        /** It stands in brackets, and this was open before them. */
        boolean bracketed;
        ListDraft before;
        final List<Amount> items = new ArrayList<>();
        /** One side of a total that income and expenditure share: 收支总预算10万元。收入包括…；支出包括…. */
        boolean oneSide;
        /** It tells why the total changed: its amounts need not be parts of it. */
        boolean reason;
        /** Not one kind of amounts, or not surely under this total: nothing may be concluded. */
        boolean unsure;

        ListDraft(Amount total, boolean closedWords, ListDraft outer) {
            this.total = total;
            this.closedWords = closedWords;
            this.outer = outer;
        }

        /** Whether this very amount is an item. */
        boolean holds(Amount amount) {
            for (Amount item : items) {
                if (item == amount) {
                    return true;
                }
            }
            return false;
        }

        boolean change() {
            return total.change();
        }
    }
}
