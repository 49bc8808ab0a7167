// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.label.Label;
import dev.kept.customer.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign as a client sees it. */
@Schema(name = "Campaign", description = "A dated effort to reach an audience over one channel.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignView(
        @Schema(required = true, examples = "cpg_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, description = "Its key.", examples = "spring-2024")
        String key,

        @Schema(required = true, description = "Its name.") Label name,

        @Schema(required = true, description = "The channel it runs on.", examples = "search")
        String channel,

        @Schema(description = "What kind of effort it is.", examples = "newsletter") @Nullable String kind,

        @Schema(description = "What may be spent on it.") @Nullable Money budget,

        @Schema(required = true, description = "Its first day.", examples = "2024-03-01")
        LocalDate startsOn,

        @Schema(description = "Its last day.", examples = "2024-03-31") @Nullable LocalDate endsOn,

        @Schema(description = "Key of the segment it is meant for.", examples = "tea-lovers") @Nullable String segment,

        @Schema(required = true, description = "Where it is in its life.")
        CampaignStatus status,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {
    static CampaignView of(Campaign campaign) {
        CampaignContent content = campaign.content();
        return new CampaignView(
                campaign.id(),
                content.key(),
                content.name(),
                content.channel(),
                content.kind(),
                content.budgetMoney(),
                content.startsOn(),
                content.endsOn(),
                content.segment(),
                campaign.status(),
                campaign.createdAt(),
                campaign.updatedAt());
    }
}
