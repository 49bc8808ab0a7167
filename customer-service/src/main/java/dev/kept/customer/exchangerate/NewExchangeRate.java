// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.exchangerate;

import dev.kept.customer.money.Decimals;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client says about a rate. */
@Schema(
        name = "NewExchangeRate",
        description = "What one unit of a currency is worth in yours from a day on, until a later rate holds.")
record NewExchangeRate(
        @Schema(description = "ISO 4217 code of the other currency.", examples = "USD")
        @NotNull @Pattern(regexp = "^[A-Z]{3}$") String currency,

        @Schema(description = "The first day on which it holds, in the tenant's zone.", examples = "2026-01-01")
        @NotNull LocalDate validFrom,

        @Schema(
                description =
                        "Units of the tenant's currency for one unit of this: above zero, at most 9 digits before the"
                                + " point and 12 after it.",
                examples = "7.0835")
        @NotNull @Pattern(regexp = RATE) String rate) {

    private static final String RATE = "^(?!0(\\.0{1,12})?$)(0|[1-9][0-9]{0,8})(\\.[0-9]{1,12})?$";

    static NewExchangeRate of(ExchangeRate rate) {
        RateContent content = rate.content();
        return new NewExchangeRate(content.currency(), content.validFrom(), Decimals.text(content.rate()));
    }

    /** What is kept of it; only of a valid body. */
    RateContent content() {
        return new RateContent(currency, validFrom, new BigDecimal(rate));
    }
}
