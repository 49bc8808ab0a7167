// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

import java.math.BigDecimal;

/**
 * A number in an answer, unrounded.
 *
 * @param money whether it is an amount of the tenant's currency
 */
public record Quantity(BigDecimal value, boolean money) {

    private static final int MONEY_DECIMALS = 4;

    public static Quantity of(long count) {
        return new Quantity(BigDecimal.valueOf(count), false);
    }

    public static Quantity of(BigDecimal number) {
        return new Quantity(number, false);
    }

    /** @param tenThousandths of the currency */
    public static Quantity money(long tenThousandths) {
        return new Quantity(BigDecimal.valueOf(tenThousandths, MONEY_DECIMALS), true);
    }

    /** @param exact of the tenant's currency */
    public static Quantity money(BigDecimal exact) {
        return new Quantity(exact, true);
    }

    boolean isZero() {
        return value.signum() == 0;
    }
}
