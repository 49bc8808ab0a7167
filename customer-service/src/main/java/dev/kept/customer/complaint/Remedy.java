// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import dev.kept.customer.money.Money;
import org.jspecify.annotations.Nullable;

/** What the company offers: a solution in words, and money. */
record Remedy(@Nullable String solution, @Nullable Money compensation) {

    static final Remedy NONE = new Remedy(null, null);

    /** The same whether an amount was written with trailing zeros or without. */
    Remedy {
        compensation = compensation == null ? null : Money.of(compensation.value(), compensation.currency());
    }
}
