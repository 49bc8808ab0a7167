// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.snapshot;

import java.math.BigDecimal;

/** Amounts of money as they leave: exact decimal text with at least two decimals. */
public final class Amounts {

    private Amounts() {}

    /** @param tenThousandths of the currency */
    public static String text(long tenThousandths) {
        BigDecimal amount = BigDecimal.valueOf(tenThousandths, 4).stripTrailingZeros();
        return amount.setScale(Math.max(2, amount.scale())).toPlainString();
    }
}
