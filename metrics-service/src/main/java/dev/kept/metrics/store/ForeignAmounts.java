// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.exchange.Rates;

/** What a reader knows of amounts in other currencies than the tenant's; asked only where a question needs it. */
interface ForeignAmounts {

    Rates rates();

    /** Whether there are any. */
    boolean exist();

    /** There are none, whatever the rates. */
    static ForeignAmounts none(Rates rates) {
        return of(rates, false);
    }

    static ForeignAmounts of(Rates rates, boolean exist) {
        return new ForeignAmounts() {
            @Override
            public Rates rates() {
                return rates;
            }

            @Override
            public boolean exist() {
                return exist;
            }
        };
    }
}
