// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Decimals;
import dev.kept.customer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a campaign achieved, as a client sees it. */
@Schema(name = "CampaignResults", description = "What a campaign achieved.")
record CampaignResultsView(
        @Schema(required = true, examples = "cpg_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String campaignId,

        @Schema(required = true, description = "Customers listed for it.", examples = "500")
        long audience,

        @Schema(required = true, description = "Customers touched who did not refuse.", examples = "480")
        long touched,

        @Schema(required = true, description = "Customers who refused.", examples = "3")
        long refused,

        @Schema(required = true, description = "Those touched who bought.")
        Conversion conversion,

        @Schema(required = true, description = "The first order of each of them, before refunds.")
        Money revenue,

        @Schema(required = true, description = "All costs that name the campaign.")
        Money cost,

        @Schema(required = true, description = "Days after a touch in which an order counts.", examples = "30")
        int windowDays,

        @Schema(required = true, description = "By channel; a customer touched over two counts for both.")
        List<Channel> channels) {

    /** A rate with what it is made of. */
    @Schema(name = "CampaignConversion", description = "A rate with what it is made of.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Conversion(
            @Schema(required = true, description = "Customers who bought.", examples = "48")
            long numerator,

            @Schema(required = true, description = "Customers touched.", examples = "480")
            long denominator,

            @Schema(description = "Their ratio, six decimals; absent for 0/0.", examples = "0.1") @Nullable String rate) {
        static Conversion of(long converted, long touched) {
            return new Conversion(
                    converted,
                    touched,
                    touched == 0
                            ? null
                            : Decimals.text(BigDecimal.valueOf(converted)
                                    .divide(BigDecimal.valueOf(touched), 6, RoundingMode.HALF_EVEN)));
        }
    }

    /** What one channel achieved. */
    @Schema(name = "CampaignChannelResults", description = "What one channel of a campaign achieved.")
    record Channel(
            @Schema(required = true, examples = "email") String channel,
            @Schema(required = true) Conversion conversion,
            @Schema(required = true) Money revenue) {}
}
