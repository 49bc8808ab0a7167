// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Money;
import dev.kept.feedkit.OutboxEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What other services hear of a campaign: its full state at each version. */
final class CampaignEvents {
    /** The full state of a campaign. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String campaignId,
            String key,
            String channel,
            @Nullable String kind,
            @Nullable Money budget,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String segment,
            CampaignStatus status) {}

    private CampaignEvents() {}

    static OutboxEvent saved(Campaign campaign) {
        return event("tenant.campaign.saved.v1", campaign, campaign.version());
    }

    static OutboxEvent deleted(Campaign campaign) {
        return event("tenant.campaign.deleted.v1", campaign, campaign.version() + 1);
    }

    private static OutboxEvent event(String type, Campaign campaign, long version) {
        CampaignContent content = campaign.content();
        State state = new State(
                campaign.id(),
                content.key(),
                content.channel(),
                content.kind(),
                content.budgetMoney(),
                content.startsOn(),
                content.endsOn(),
                content.segment(),
                campaign.status());
        return new OutboxEvent(type, "tenant", campaign.id(), version, campaign.updatedAt(), state);
    }
}
