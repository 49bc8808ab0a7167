// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valuegrid;

import dev.kept.metrics.policy.Amounts;
import dev.kept.metrics.snapshot.Name;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Customers by value. */
@Schema(
        name = "ValueGrid",
        description =
                "Everybody who ever bought, by contribution (margin), potential (revenue to be expected if the step between"
                        + " the halves of the window goes on) and loyalty (the loyalty score): high or not.")
record ValueGridView(
        @Schema(examples = "2026-10-31") LocalDate asOf,
        @Schema(examples = "1") long policyVersion,
        @Schema(examples = "CNY") String currency,
        @Schema(examples = "4338") int buyers,

        @Schema(description = "Of these, customers who came again and were worth it throughout.", examples = "2100")
        long realCustomers,

        List<Item> classes) {

    /** Customers of a class. */
    @Schema(name = "ValueGridClass")
    record Item(
            @Schema(examples = "STAR") ValueClass valueClass,
            Name name,
            @Schema(examples = "420") long customers,

            @Schema(description = "Of the window.", examples = "88210.00")
            String margin,

            @Schema(description = "Of a window to come.", examples = "101500.00")
            String expectedRevenue,

            Name action,
            @Schema(examples = "gold") String tier) {}

    /** A customer. */
    @Schema(name = "ValueGridCustomer")
    record Member(
            @Schema(examples = "cus_01JH2V7Z8S9QK3M4N5P6R7T8W9")
            String customerId,

            ValueClass valueClass,

            @Schema(description = "Quintile of the margin.", examples = "5")
            int contribution,

            @Schema(description = "Quintile of the expected revenue.", examples = "4")
            int potential,

            @Schema(description = "0 to 100; null where too little is known.", examples = "61.5") @Nullable Double loyalty,

            @Schema(examples = "910.00") String margin,
            @Schema(examples = "1020.00") String expectedRevenue,

            @Schema(description = "Came again, and was worth it throughout.")
            boolean realCustomer) {

        static Member of(ValueGrid.Classed classed) {
            return new Member(
                    classed.buyer().customer(),
                    classed.valueClass(),
                    classed.contribution(),
                    classed.potential(),
                    classed.buyer().loyalty(),
                    Amounts.text(classed.buyer().margin()),
                    Amounts.text(classed.buyer().expected()),
                    classed.real());
        }
    }

    static ValueGridView of(ValueGridService.Answer answer) {
        return new ValueGridView(
                answer.asOf(),
                answer.policy().version(),
                answer.currency(),
                answer.customers().size(),
                answer.customers().stream().filter(ValueGrid.Classed::real).count(),
                answer.policy().rules().actions().stream()
                        .map(action -> item(answer, action))
                        .toList());
    }

    private static Item item(ValueGridService.Answer answer, ValueAction action) {
        List<ValueGrid.Classed> members = answer.customers().stream()
                .filter(classed -> classed.valueClass() == action.valueClass())
                .toList();
        return new Item(
                action.valueClass(),
                action.valueClass().title(),
                members.size(),
                Amounts.text(
                        members.stream().mapToLong(one -> one.buyer().margin()).sum()),
                Amounts.text(members.stream()
                        .mapToLong(one -> one.buyer().expected())
                        .sum()),
                action.action(),
                action.tier());
    }
}
