package org.mingzhang.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Units of money as disclosures print them. Values are yuan. */
public final class Money {
    private Money() {
    }

    /** Yuan of one printed unit. */
    public static BigDecimal factor(String unit) {
        return switch (unit) {
            case "元" -> BigDecimal.ONE;
            case "千元" -> BigDecimal.valueOf(1_000);
            case "万元" -> BigDecimal.valueOf(10_000);
            case "百万元" -> BigDecimal.valueOf(1_000_000);
            case "亿元" -> BigDecimal.valueOf(100_000_000);
            default -> throw new IllegalArgumentException("unknown unit " + unit);
        };
    }

    /** Yuan in the printed unit with as many decimals; exact digits are kept where they do not fit. */
    public static String print(BigDecimal yuan, String unit, int decimals) {
        BigDecimal inUnit = yuan.divide(factor(unit));
        BigDecimal rounded = inUnit.setScale(decimals, RoundingMode.HALF_UP);
        BigDecimal shown = rounded.compareTo(inUnit) == 0 ? rounded : inUnit.stripTrailingZeros();
        return shown.toPlainString() + unit;
    }

    /** Half of the last printed digit, in yuan: what rounding may have taken or given. */
    public static BigDecimal halfDigit(String unit, int decimals) {
        return factor(unit).multiply(BigDecimal.valueOf(5)).scaleByPowerOfTen(-decimals - 1);
    }
}
