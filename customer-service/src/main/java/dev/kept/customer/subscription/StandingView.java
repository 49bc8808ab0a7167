// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Money;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a subscription stands on a day. */
@Schema(name = "SubscriptionStanding", description = "How a subscription stands on a day.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StandingView(
        @Schema(required = true, description = "The day, in the tenant's zone.", examples = "2024-05-31")
        LocalDate asOf,

        @Schema(required = true, description = "State on that day.")
        State state,

        @Schema(required = true, description = "Recurring amount of a month; zero without entitlement or while paused.")
        Money mrr,

        @Schema(required = true, description = "What is paid for each term.")
        RecurringView recurring,

        @Schema(description = "The term that the day lies in.") @Nullable TermView currentTerm,

        @Schema(description = "When a renewal is due next; absent if it ends.", examples = "2024-06-01") @Nullable LocalDate nextDueOn) {

    static StandingView of(Contract contract, LocalDate asOf, LocalDate today, String currency) {
        @Nullable TermView current = contract.terms().all().stream()
                .filter(term -> !asOf.isBefore(term.startsOn()) && asOf.isBefore(term.dueOn()))
                .findFirst()
                .map(term -> TermView.of(contract, term, today, currency))
                .orElse(null);
        @Nullable LocalDate due =
                contract.endedOn(today).isPresent() ? null : contract.terms().dueOn();
        return new StandingView(
                asOf,
                contract.state(asOf),
                Money.of(contract.mrr(asOf, today), currency),
                RecurringView.of(contract.recurringOn(asOf), currency),
                current,
                due);
    }
}
