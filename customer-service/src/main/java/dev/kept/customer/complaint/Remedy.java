// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import dev.kept.customer.money.Decimals;
import dev.kept.customer.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the company offers: a solution in words, and money. */
record Remedy(@Nullable String solution, @Nullable BigDecimal compensation) {

    static final Remedy NONE = new Remedy(null, null);

    static Remedy of(@Nullable String solution, @Nullable Money compensation) {
        return new Remedy(solution, compensation == null ? null : compensation.value());
    }

    Remedy {
        compensation = compensation == null ? null : Decimals.normal(compensation);
    }
}
