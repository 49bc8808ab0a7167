// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A time of entitlement as a client sees it. */
@Schema(name = "EntitlementSpan", description = "A time in which the customer is entitled, for one recurring amount.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SpanView(
        @Schema(required = true, description = "First day.", examples = "2024-03-01")
        LocalDate from,

        @Schema(description = "First day after it; absent while no end is known.", examples = "2024-06-01") @Nullable LocalDate to,

        @Schema(
                required = true,
                description = "Recurring amount of a month, rounded half to even to four decimals; zero while paused.")
        Money mrr,

        @Schema(required = true, description = "Whether the subscription pauses.")
        boolean paused) {

    static List<SpanView> of(Contract contract, LocalDate today, String currency) {
        return contract.spans(today).stream()
                .map(span -> new SpanView(span.from(), span.to(), Money.of(span.mrr(), currency), span.paused()))
                .toList();
    }
}
