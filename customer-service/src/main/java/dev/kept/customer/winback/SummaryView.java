// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Money;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What offers have achieved. */
@Schema(name = "WinBackSummary", description = "What the offers of a time have achieved.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SummaryView(
        @Schema(required = true, examples = "120") long offers,
        @Schema(required = true, examples = "60") long open,
        @Schema(required = true, examples = "24") long wonBack,
        @Schema(required = true, examples = "6") long declined,
        @Schema(required = true, examples = "30") long expired,

        @Schema(
                required = true,
                description = "Lapsed customers (CHURNED when it was offered) who got an offer.",
                examples = "80")
        long lapsedContacted,

        @Schema(
                required = true,
                description = "Those of them who came back within the window of an offer.",
                examples = "16")
        long reacquired,

        @Schema(
                description = "Reacquired over lapsed contacted, six decimals, half to even; absent while nobody was"
                        + " contacted.",
                examples = "0.2")
        @Nullable BigDecimal winBackRate,

        @Schema(required = true, description = "What the offers that were taken cost.")
        Money cost) {}
