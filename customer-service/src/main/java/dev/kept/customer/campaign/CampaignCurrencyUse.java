// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import dev.kept.customer.settings.CurrencyUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A campaign's budget is money too. */
@ApplicationScoped
class CampaignCurrencyUse implements CurrencyUse {
    private final CampaignRepository campaigns;

    CampaignCurrencyUse(CampaignRepository campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    @Transactional
    public boolean recorded() {
        return campaigns.hasBudgets();
    }
}
