// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import dev.kept.customer.facts.CustomerFacts;
import dev.kept.customer.facts.Purchase;
import dev.kept.customer.lifecycle.PolicyRules.Qualification;
import dev.kept.customer.money.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rule of the real customer: not everybody who has bought is one. */
final class Qualified {

    private Qualified() {}

    /** Whether enough was bought, for enough money that was not given back, for long enough. */
    static boolean on(LocalDate day, CustomerFacts facts, Qualification rule) {
        List<Purchase> bought = facts.purchases().stream()
                .filter(purchase -> !purchase.day().isAfter(day))
                .toList();
        LocalDate first = first(facts);
        BigDecimal revenue = bought.stream()
                .map(purchase -> purchase.amount().subtract(purchase.refunded()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return first != null
                && !day.isBefore(first.plusDays(rule.minTenureDays()))
                && bought.size() >= rule.minOrders()
                && revenue.compareTo(Decimals.parse(rule.minRevenue())) >= 0;
    }

    /** The day on which the tenure is reached; null for a customer that has bought nothing. */
    static @Nullable LocalDate tenureReached(CustomerFacts facts, Qualification rule) {
        LocalDate first = first(facts);
        return first == null ? null : first.plusDays(rule.minTenureDays());
    }

    private static @Nullable LocalDate first(CustomerFacts facts) {
        LocalDate bought =
                facts.purchases().isEmpty() ? null : facts.purchases().get(0).day();
        LocalDate contracted =
                facts.contracts().isEmpty() ? null : facts.contracts().get(0).from();
        return bought == null || (contracted != null && contracted.isBefore(bought)) ? contracted : bought;
    }
}
