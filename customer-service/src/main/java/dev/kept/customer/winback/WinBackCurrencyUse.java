// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import dev.kept.customer.settings.CurrencyUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What an offer costs is money too. */
@ApplicationScoped
class WinBackCurrencyUse implements CurrencyUse {

    private final WinBackOfferRepository offers;

    WinBackCurrencyUse(WinBackOfferRepository offers) {
        this.offers = offers;
    }

    @Override
    @Transactional
    public boolean recorded() {
        return offers.hasCosts();
    }
}
