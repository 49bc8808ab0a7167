// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.refund;

import dev.kept.customer.settings.CurrencyUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A refund for no order is money too. */
@ApplicationScoped
class RefundCurrencyUse implements CurrencyUse {

    private final RefundRepository refunds;

    RefundCurrencyUse(RefundRepository refunds) {
        this.refunds = refunds;
    }

    @Override
    @Transactional
    public boolean recorded() {
        return !refunds.isEmpty();
    }
}
