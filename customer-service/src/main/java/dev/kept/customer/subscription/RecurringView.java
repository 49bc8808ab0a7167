// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import dev.kept.customer.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is paid for each term, as a client sees it. */
@Schema(name = "RecurringAmount", description = "What is paid for each term.")
record RecurringView(
        @Schema(required = true, description = "Key of the plan.", examples = "pro-monthly")
        String plan,

        @Schema(required = true, description = "What a unit costs for a term.")
        Money amount,

        @Schema(required = true, description = "Units.", examples = "1")
        int quantity,

        @Schema(required = true, description = "Length of a term.", examples = "P1M")
        String term,

        @Schema(required = true, description = "What a whole term costs.")
        Money total) {

    static RecurringView of(Recurring recurring, String currency) {
        return new RecurringView(
                recurring.plan(),
                Money.of(recurring.amount(), currency),
                recurring.quantity(),
                recurring.term(),
                Money.of(recurring.total(), currency));
    }
}
