// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A term as a client sees it. */
@Schema(name = "SubscriptionTerm", description = "One term, and what became of its renewal.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TermView(
        @Schema(required = true, description = "Counted from 1.", examples = "1")
        int number,

        @Schema(required = true, description = "First day.", examples = "2024-03-01")
        LocalDate startsOn,

        @Schema(required = true, description = "When the next term is due.", examples = "2024-04-01")
        LocalDate dueOn,

        @Schema(description = "When the next term was agreed to.", examples = "2024-03-30") @Nullable LocalDate renewedOn,

        @Schema(required = true, description = "What became of the renewal: early ones belong to their due day.")
        Outcome outcome,

        @Schema(required = true, description = "What the next term costs.")
        Money amount) {

    static TermView of(Contract contract, Term term, LocalDate today, String currency) {
        return new TermView(
                term.number(),
                term.startsOn(),
                term.dueOn(),
                term.renewedOn(),
                contract.outcome(term, today),
                Money.of(term.amount(), currency));
    }

    static List<TermView> of(Contract contract, LocalDate today, String currency) {
        return contract.terms().all().stream()
                .map(term -> of(contract, term, today, currency))
                .toList();
    }
}
