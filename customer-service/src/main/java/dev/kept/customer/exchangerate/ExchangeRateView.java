// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.exchangerate;

import dev.kept.customer.money.Decimals;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rate as a client sees it. */
@Schema(
        name = "ExchangeRate",
        description = "What one unit of a currency is worth in yours from a day on, until a later rate holds.")
record ExchangeRateView(
        @Schema(required = true, examples = "fxr_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, description = "ISO 4217 code of the other currency.", examples = "USD")
        String currency,

        @Schema(required = true, description = "The first day on which it holds.", examples = "2026-01-01")
        LocalDate validFrom,

        @Schema(
                required = true,
                description = "Units of the tenant's currency for one unit of this, exact.",
                examples = "7.0835")
        String rate,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {

    static ExchangeRateView of(ExchangeRate rate) {
        RateContent content = rate.content();
        return new ExchangeRateView(
                rate.id(), content.currency(), content.validFrom(), Decimals.text(content.rate()), rate.updatedAt());
    }
}
