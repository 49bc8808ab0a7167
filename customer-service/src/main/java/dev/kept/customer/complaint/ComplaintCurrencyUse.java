// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import dev.kept.customer.settings.CurrencyUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Compensation is money. */
@ApplicationScoped
class ComplaintCurrencyUse implements CurrencyUse {

    private final ComplaintRepository complaints;

    ComplaintCurrencyUse(ComplaintRepository complaints) {
        this.complaints = complaints;
    }

    @Override
    @Transactional
    public boolean recorded() {
        return complaints.hasCompensation();
    }
}
