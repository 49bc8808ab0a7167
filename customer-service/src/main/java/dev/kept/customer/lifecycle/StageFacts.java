// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import dev.kept.customer.facts.CustomerFacts;
import dev.kept.customer.facts.Purchase;
import dev.kept.customer.facts.Span;
import dev.kept.customer.lifecycle.PolicyRules.Basis;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the rules ask of the facts of one customer. */
final class StageFacts {

    private final PolicyRules rules;
    private final List<LocalDate> purchases;
    private final List<Span> contracts;
    private final @Nullable LocalDate first;

    StageFacts(CustomerFacts facts, PolicyRules rules) {
        this.rules = rules;
        Basis basis = rules.churn().basis();
        this.purchases = basis == Basis.CONTRACT
                ? List.of()
                : facts.purchases().stream().map(Purchase::day).sorted().toList();
        this.contracts = basis == Basis.ORDERS ? List.of() : facts.contracts();
        LocalDate bought = purchases.isEmpty() ? null : purchases.get(0);
        LocalDate contracted = contracts.isEmpty() ? null : contracts.get(0).from();
        this.first = bought == null || (contracted != null && contracted.isBefore(bought)) ? contracted : bought;
    }

    /** The day of the first purchase or the first day of the first contract. */
    @Nullable LocalDate first() {
        return first;
    }

    /** The last purchase up to a day. */
    @Nullable LocalDate last(LocalDate day) {
        int count = bought(day);
        return count == 0 ? null : purchases.get(count - 1);
    }

    /** Whether the customer is one at the end of a day. */
    boolean present(LocalDate day) {
        LocalDate last = last(day);
        return (last != null && day.isBefore(last.plusDays(rules.inactivityDays()))) || contracted(day);
    }

    /** Whether a contract runs on a day, or has ended so shortly before that it counts. */
    boolean contracted(LocalDate day) {
        return contracts.stream().anyMatch(contract -> withGrace(contract).contains(day));
    }

    /** Whether the first purchase is so lately that the customer is new. */
    boolean isNew(LocalDate day) {
        return first != null && !day.isAfter(first.plusDays(rules.newDays()));
    }

    /** Whether the customer is loyal by what was bought up to a day, since it came back if it was lost. */
    boolean loyal(LocalDate day, @Nullable LocalDate returned) {
        return loyalByOrders(day, returned) || loyalByContract(day);
    }

    /** Whether a contract alone makes the customer loyal. */
    boolean loyalByContract(LocalDate day) {
        Integer length = rules.loyal().contractDays();
        return length != null
                && contracts.stream()
                        .anyMatch(contract -> contract.contains(day)
                                && !day.isBefore(contract.from().plusDays(length)));
    }

    private boolean loyalByOrders(LocalDate day, @Nullable LocalDate returned) {
        if (first == null || day.isBefore(first.plusDays(rules.loyal().tenureDays()))) {
            return false;
        }
        LocalDate before = day.minusDays(rules.loyal().withinDays());
        if (returned != null && returned.minusDays(1).isAfter(before)) {
            before = returned.minusDays(1);
        }
        return bought(day) - bought(before) >= rules.loyal().orders();
    }

    /** The days on which any of the above can change. */
    NavigableSet<LocalDate> candidates() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        if (first != null) {
            days.add(first.plusDays(rules.newDays() + 1L));
            days.add(first.plusDays(rules.loyal().tenureDays()));
        }
        for (LocalDate day : purchases) {
            days.add(day);
            days.add(day.plusDays(1)); // the day after a return
            days.add(day.plusDays(rules.inactivityDays()));
            days.add(day.plusDays(rules.loyal().withinDays()));
        }
        Integer length = rules.loyal().contractDays();
        for (Span contract : contracts) {
            days.add(contract.from());
            days.add(contract.from().plusDays(1));
            if (length != null) {
                days.add(contract.from().plusDays(length));
            }
            LocalDate to = contract.to();
            if (to != null) {
                days.add(to);
                days.add(to.plusDays(rules.churn().graceDays()));
            }
        }
        return days;
    }

    private Span withGrace(Span contract) {
        LocalDate to = contract.to();
        return to == null
                ? contract
                : new Span(contract.from(), to.plusDays(rules.churn().graceDays()));
    }

    /** How many purchases there were up to and with a day. */
    private int bought(LocalDate day) {
        int low = 0;
        int high = purchases.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (purchases.get(middle).isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
