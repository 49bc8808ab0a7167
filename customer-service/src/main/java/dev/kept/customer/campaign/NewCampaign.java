// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import dev.kept.customer.label.Label;
import dev.kept.customer.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a campaign. */
@Schema(name = "NewCampaign", description = "A dated effort to reach an audience over one channel.")
record NewCampaign(
        @Schema(description = "Its key; unique.", examples = "spring-2024")
        @NotNull @Pattern(regexp = "^[a-z][a-z0-9-]{0,59}$") String key,

        @Schema(description = "Its name.") @NotNull @Valid Label name,

        @Schema(description = "The channel it runs on, as in customers' acquisitionChannel.", examples = "search")
        @NotNull @Size(min = 1, max = 100) String channel,

        @Schema(description = "What kind of effort it is.", examples = "newsletter") @Nullable @Size(min = 1, max = 60) String kind,

        @Schema(description = "What may be spent on it.") @Nullable @Valid Money budget,

        @Schema(description = "Its first day, in the tenant's zone.", examples = "2024-03-01") @NotNull LocalDate startsOn,

        @Schema(description = "Its last day; left out while it is open.", examples = "2024-03-31") @Nullable LocalDate endsOn,

        @Schema(description = "Key of the segment it is meant for; or list its members.", examples = "tea-lovers")
        @Nullable @Size(min = 1, max = 60) String segment) {

    static NewCampaign of(CampaignContent content) {
        return new NewCampaign(
                content.key(),
                content.name(),
                content.channel(),
                content.kind(),
                content.budgetMoney(),
                content.startsOn(),
                content.endsOn(),
                content.segment());
    }

    CampaignContent content() {
        return new CampaignContent(
                key,
                name,
                channel,
                kind,
                budget == null ? null : budget.currency(),
                budget == null ? null : budget.value(),
                startsOn,
                endsOn,
                segment);
    }
}
