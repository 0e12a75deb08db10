package org.mingzhang.fact;

import java.math.BigDecimal;

/**
 * What was bought within and outside the projects reserved for small and medium enterprises, beside all purchases.
 *
 * @param total    of all purchases
 * @param reserved of the reserved projects
 * @param other    of the other projects
 * @param excess   yuan by which both parts exceed the total beyond rounding, 0 or less where they do not
 */
public record ReservedPurchases(Passage source, Amount total, Amount reserved, Amount other, BigDecimal excess) implements Fact {
}
