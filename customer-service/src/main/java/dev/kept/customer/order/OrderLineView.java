// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Decimals;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line as it travels, in requests, answers and events; its amounts are in the order's currency. */
@Schema(name = "OrderLine", description = "One line of an order; its amounts are in the order's currency.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderLineView(
        @Schema(description = "What was bought, as you name it.", examples = "85123A")
        @NotNull @Size(min = 1, max = 100) String product,

        @Schema(
                description = "The product's category; where it is missing, that of the catalogue when the order is"
                        + " recorded. It stays when the catalogue changes.",
                examples = "lamps")
        @Nullable @Size(min = 1, max = 100) String category,

        @Schema(
                description = "Key of the product's line; where it is missing, that of the catalogue when the order is"
                        + " recorded. It stays when the catalogue changes.",
                examples = "home")
        @Nullable @Size(min = 1, max = 100) String productLine,

        @Schema(description = "Decimal text above zero, at most four decimals.", examples = "6")
        @NotNull @Pattern(regexp = Decimals.POSITIVE) String quantity,

        @Schema(description = "What all of the line cost the customer.", examples = "15.30")
        @NotNull @Pattern(regexp = Decimals.AMOUNT) String amount,

        @Schema(description = "What all of the line cost you.", examples = "9.10")
        @Nullable @Pattern(regexp = Decimals.AMOUNT) String cost) {

    static OrderLineView of(OrderLine line, String currency) {
        return new OrderLineView(
                line.product(),
                line.category(),
                line.productLine(),
                Decimals.text(line.quantity()),
                Decimals.text(line.amount(), currency),
                line.cost() == null ? null : Decimals.text(line.cost(), currency));
    }

    OrderLine line() {
        return new OrderLine(
                product,
                category,
                productLine,
                Decimals.parse(quantity),
                Decimals.parse(amount),
                cost == null ? null : Decimals.parse(cost));
    }
}
