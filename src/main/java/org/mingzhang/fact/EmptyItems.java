package org.mingzhang.fact;

import java.util.List;

/**
 * Items that the narrative lists under an amount while the table prints nothing, or 0, for them.
 *
 * @param total  what they are listed under, as printed
 * @param names  of the items, as printed
 * @param places where the table has them
 */
public record EmptyItems(Passage source, String total, List<String> names, List<Passage> places) implements Fact {
    public EmptyItems {
        names = List.copyOf(names);
        places = List.copyOf(places);
    }
}
