// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.money;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An exact amount with its currency.
 *
 * @param amount decimal text of zero or more, at most 15 digits before the point and 4 after it
 * @param currency ISO 4217 code
 */
@Schema(name = "Money", description = "An exact amount with its currency.")
public record Money(
        @Schema(description = "Decimal text, zero or more, at most four decimals.", examples = "12.34")
        @NotNull @Pattern(regexp = Decimals.AMOUNT) String amount,

        @Schema(description = "ISO 4217 code.", examples = "CNY") @NotNull @Pattern(regexp = "^[A-Z]{3}$") String currency) {

    /** The money of an exact value, written with at least the decimals of its currency. */
    public static Money of(BigDecimal value, String currency) {
        return new Money(Decimals.text(value, currency), currency);
    }

    /** The amount as a number. */
    public BigDecimal value() {
        return Decimals.parse(amount);
    }
}
