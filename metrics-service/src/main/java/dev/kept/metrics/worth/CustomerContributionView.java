// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.worth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a customer has left. */
@Schema(
        name = "CustomerContribution",
        description = "Revenue less refunds, goods, servicing and acquisition: exact, in the tenant's currency.")
record CustomerContributionView(
        @Schema(required = true, examples = "cus_01JH2V7Z8S9QK3M4N5P6R7T8W9")
        String customerId,

        @Schema(required = true, description = "Orders; fully refunded ones are orders too.", examples = "12")
        int orders,

        @Schema(required = true, description = "Before refunds.", examples = "1280.5")
        BigDecimal revenue,

        @Schema(required = true, examples = "20") BigDecimal refunded,

        @Schema(required = true, description = "Cost of the goods, as far as it is known.", examples = "640.25")
        BigDecimal goods,

        @Schema(
                required = true,
                description = "What was spent to serve this customer in particular, spread evenly over its days.",
                examples = "35.1")
        BigDecimal servicing,

        @Schema(
                required = true,
                description = "What was spent to win this customer in particular: marketing, sales, promotion, tools.",
                examples = "80")
        BigDecimal acquisition,

        @Schema(
                required = true,
                description = "`revenue - refunded - goods - servicing - acquisition`.",
                examples = "505.15")
        BigDecimal contribution,

        @Schema(
                description =
                        "Contribution over what the customer paid, `revenue - refunded`; absent if that is nothing.",
                examples = "0.400753")
        @Nullable BigDecimal profitability) {

    private static final int SHOWN = 6;

    static CustomerContributionView of(Worth worth) {
        long paid = worth.revenue() - worth.refunded();
        return new CustomerContributionView(
                worth.customer(),
                worth.orders(),
                money(worth.revenue()),
                money(worth.refunded()),
                money(worth.goods()),
                money(worth.servicing()),
                money(worth.acquisition()),
                money(worth.contribution()),
                paid == 0 ? null : money(worth.contribution()).divide(money(paid), SHOWN, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal money(long tenThousandths) {
        return BigDecimal.valueOf(tenThousandths, 4);
    }
}
