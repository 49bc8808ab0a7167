// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import dev.kept.customer.money.Decimals;
import dev.kept.customer.settings.CurrencyUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;

/** Tells other features what was spent. */
@ApplicationScoped
public class CostDirectory implements CurrencyUse {
    private final CostRepository costs;

    CostDirectory(CostRepository costs) {
        this.costs = costs;
    }

    /** All that was ever spent on a campaign of the current tenant, in its currency. */
    @Transactional
    public BigDecimal ofCampaign(String campaignId) {
        return Decimals.normal(costs.sumOfCampaign(campaignId));
    }

    @Override
    @Transactional
    public boolean recorded() {
        return !costs.isEmpty();
    }
}
