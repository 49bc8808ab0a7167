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
final class CampaignView {

    @Schema(required = true, examples = "cpg_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final String id;

    @Schema(required = true, description = "Its key.", examples = "spring-2024")
    public final String key;

    @Schema(required = true, description = "Its name.")
    public final Label name;

    @Schema(required = true, description = "The channel it runs on.", examples = "search")
    public final String channel;

    @Schema(description = "What kind of effort it is.", examples = "newsletter")
    public final @Nullable String kind;

    @Schema(description = "What may be spent on it.")
    public final @Nullable Money budget;

    @Schema(required = true, description = "Its first day.", examples = "2024-03-01")
    public final LocalDate startsOn;

    @Schema(description = "Its last day.", examples = "2024-03-31")
    public final @Nullable LocalDate endsOn;

    @Schema(description = "Key of the segment it is meant for.", examples = "tea-lovers")
    public final @Nullable String segment;

    @Schema(required = true, description = "Where it is in its life.")
    public final CampaignStatus status;

    @Schema(description = "Who was in the segment when it started; absent before that, and without a segment.")
    public final @Nullable Audience audience;

    @Schema(required = true, examples = "2026-11-21T08:30:00Z")
    public final Instant createdAt;

    @Schema(required = true, examples = "2026-11-21T08:30:00Z")
    public final Instant updatedAt;

    /** Whom a campaign was for. */
    @Schema(name = "CampaignAudience", description = "The members of its segment, frozen when it started.")
    record Audience(
            @Schema(required = true, description = "The day, in your zone.", examples = "2024-03-01")
            LocalDate asOf,

            @Schema(required = true, description = "How many they were.", examples = "420")
            int size) {}

    private CampaignView(Campaign campaign) {
        CampaignContent content = campaign.content();
        LocalDate on = campaign.audienceOn();
        Integer size = campaign.audienceSize();
        this.id = campaign.id();
        this.key = content.key();
        this.name = content.name();
        this.channel = content.channel();
        this.kind = content.kind();
        this.budget = content.budgetMoney();
        this.startsOn = content.startsOn();
        this.endsOn = content.endsOn();
        this.segment = content.segment();
        this.status = campaign.status();
        this.audience = on == null || size == null ? null : new Audience(on, size);
        this.createdAt = campaign.createdAt();
        this.updatedAt = campaign.updatedAt();
    }

    static CampaignView of(Campaign campaign) {
        return new CampaignView(campaign);
    }
}
