package org.mingzhang.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A printed percentage that two printed amounts allow to recompute: a rise or fall, or a share.
 *
 * @param label    what rose, or whose share it is, as printed
 * @param growth   true for a rise or fall, false for a share
 * @param percent  as printed, without sign
 * @param decimals digits behind its point
 * @param part     the change, or the part
 * @param whole    the level of this year, or the whole
 * @param base     what the percentage is of, in yuan: the level of the year before, or the whole
 * @param evenedOut all the shares of the whole are printed and add up to 100 % exactly
 */
public record PercentClaim(Passage source, String label, boolean growth, BigDecimal percent, int decimals, Amount part,
                           Amount whole, BigDecimal base, boolean evenedOut) implements Fact {
    /** The same share of another whole. */
    public PercentClaim of(Amount other) {
        return new PercentClaim(source, label, growth, percent, decimals, part, other, other.value(), evenedOut);
    }

    /** The same claim among shares that were made to add up. */
    public PercentClaim evened() {
        return new PercentClaim(source, label, growth, percent, decimals, part, whole, base, true);
    }

    /** There is nothing to take a percentage of. */
    public boolean zeroBase() {
        return base.signum() == 0;
    }

    /** Recomputed, with the printed decimals; 0 where the base leaves nothing to compute. */
    public BigDecimal actual() {
        return base.signum() <= 0 ? BigDecimal.ZERO
                : part.value().movePointRight(2).divide(base, decimals, RoundingMode.HALF_UP);
    }

    /** The printed percentage lies within what rounding of both amounts and of itself allows. */
    public boolean holds() {
        if (base.signum() <= 0) {
            return true;
        }
        BigDecimal ofPart = part.halfDigit();
        BigDecimal ofWhole = whole.halfDigit();
        BigDecimal ofBase = growth ? ofWhole.add(ofPart) : ofWhole;
        BigDecimal half = BigDecimal.ONE.movePointLeft(decimals).divide(BigDecimal.valueOf(2));
        BigDecimal least = base.subtract(ofBase).signum() > 0 ? base.subtract(ofBase) : base.min(ofWhole);
        BigDecimal low = part.value().subtract(ofPart).movePointRight(2).divide(base.add(ofBase), decimals + 4, RoundingMode.FLOOR);
        BigDecimal high = part.value().add(ofPart).movePointRight(2).divide(least, decimals + 4, RoundingMode.CEILING);
        return percent.compareTo(low.subtract(half)) >= 0 && percent.compareTo(high.add(half)) <= 0;
    }

    /** Off by no more than one in the last printed digit: cut off instead of rounded. */
    public boolean near() {
        return percent.subtract(actual()).abs().compareTo(BigDecimal.ONE.movePointLeft(decimals)) <= 0;
    }

    /** Number and sign, for messages. */
    @Override
    public String printed() {
        return percent.toPlainString() + "%";
    }

    /** The recomputed percentage with its sign, for messages. */
    public String printedActual() {
        return actual().toPlainString() + "%";
    }
}
