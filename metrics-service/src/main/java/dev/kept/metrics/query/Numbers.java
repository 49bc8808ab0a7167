// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How numbers leave the service: money as exact decimal text, ratios rounded here and nowhere else. */
final class Numbers {

    private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final MathContext EXACT = new MathContext(34, RoundingMode.HALF_EVEN);
    private static final int LEAST_MONEY_DECIMALS = 2;

    private Numbers() {}

    /** A computed value: twelve significant digits; money keeps its decimals. */
    static @Nullable Object rounded(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.money() ? money(quantity) : rounded(quantity.value());
    }

    static BigDecimal rounded(BigDecimal value) {
        // A count with more digits is exact already.
        return value.scale() <= 0 ? plain(value) : plain(value.round(TWELVE_DIGITS));
    }

    static @Nullable BigDecimal rounded(@Nullable Double value) {
        return value == null ? null : rounded(BigDecimal.valueOf(value));
    }

    /** A count, a sum of weights or an amount, as it is. */
    static @Nullable Object exact(@Nullable Quantity quantity) {
        return quantity == null
                ? null
                : quantity.money() ? money(quantity) : plain(quantity.value().round(EXACT));
    }

    private static String money(Quantity quantity) {
        BigDecimal amount = quantity.value().stripTrailingZeros();
        return amount.setScale(Math.max(LEAST_MONEY_DECIMALS, amount.scale())).toPlainString();
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
