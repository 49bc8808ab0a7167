// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import dev.kept.customer.campaign.CampaignDirectory;
import dev.kept.customer.cost.CostDirectory;
import dev.kept.customer.money.Money;
import dev.kept.customer.settings.TenantSettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Objects;

/** Tells what campaigns achieved. */
@ApplicationScoped
class CampaignResults {
    private final CampaignDirectory campaigns;
    private final CostDirectory costs;
    private final CampaignResultsRepository counts;
    private final PolicyService policies;
    private final TenantSettingsService settings;

    CampaignResults(
            CampaignDirectory campaigns,
            CostDirectory costs,
            CampaignResultsRepository counts,
            PolicyService policies,
            TenantSettingsService settings) {
        this.campaigns = campaigns;
        this.costs = costs;
        this.counts = counts;
        this.policies = policies;
        this.settings = settings;
    }

    @Transactional
    CampaignResultsView of(String campaignId) {
        campaigns.require(campaignId);
        int days = policies.current().windowDays();
        String currency = settings.current().currency();
        CampaignResultsRepository.Counts all = counts.all(campaignId, days).stream()
                .findFirst()
                .orElse(new CampaignResultsRepository.Counts(null, 0, 0, BigDecimal.ZERO));
        return new CampaignResultsView(
                campaignId,
                counts.audience(campaignId),
                all.touched(),
                counts.refused(campaignId),
                CampaignResultsView.Conversion.of(all.converted(), all.touched()),
                Money.of(all.revenue(), currency),
                Money.of(costs.ofCampaign(campaignId), currency),
                days,
                counts.byChannel(campaignId, days).stream()
                        .map(each -> new CampaignResultsView.Channel(
                                Objects.requireNonNull(each.channel()),
                                CampaignResultsView.Conversion.of(each.converted(), each.touched()),
                                Money.of(each.revenue(), currency)))
                        .toList());
    }
}
