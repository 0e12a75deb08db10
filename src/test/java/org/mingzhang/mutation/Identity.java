package org.mingzhang.mutation;

import java.math.BigDecimal;
import java.util.List;

/** An equation that the printed numbers keep. */
interface Identity {
    /** Which kind of equation, for the tally. */
    String kind();

    List<Num> terms();

    /** Whether it fails, well beyond rounding, with this value (in the unit of {@link Num#value}) in place of that number's. */
    boolean broken(Num changed, BigDecimal value);

    static BigDecimal of(Num term, Num changed, BigDecimal value) {
        return term.spot().equals(changed.spot()) ? value : term.value();
    }
}
