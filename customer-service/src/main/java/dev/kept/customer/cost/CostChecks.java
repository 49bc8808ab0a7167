// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import dev.kept.customer.campaign.CampaignDirectory;
import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.segment.SegmentDirectory;
import dev.kept.customer.settings.TenantSettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Prepares the check of some costs: loads at once what all of them need. */
@ApplicationScoped
class CostChecks {
    private final TenantSettingsService settings;
    private final CustomerDirectory customers;
    private final CampaignDirectory campaigns;
    private final SegmentDirectory segments;

    CostChecks(
            TenantSettingsService settings,
            CustomerDirectory customers,
            CampaignDirectory campaigns,
            SegmentDirectory segments) {
        this.settings = settings;
        this.customers = customers;
        this.campaigns = campaigns;
        this.segments = segments;
    }

    CostCheck forAll(Collection<NewCost> costs) {
        settings.holdCurrency();
        return new CostCheck(
                customers.lookUp(
                        Lookup.names(costs, NewCost::customerId), Lookup.names(costs, NewCost::customerExternalId)),
                campaigns.known(Lookup.names(costs, NewCost::campaignId)),
                segments.hold(Lookup.names(costs, NewCost::segment)));
    }
}
