// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.exchangerate;

import dev.kept.customer.facts.DueCustomers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the customers whose purchases are worth something else once rates have changed. */
@ApplicationScoped
class TouchedBuyers {
    private final DueCustomers due;

    TouchedBuyers(DueCustomers due) {
        this.due = due;
    }

    /** Has their stages and segments derived anew; one look per currency, from the first of the days on. */
    void derive(List<RateContent> touched) {
        SortedMap<String, LocalDate> first = new TreeMap<>();
        touched.forEach(rate ->
                first.merge(rate.currency(), rate.validFrom(), (one, other) -> one.isBefore(other) ? one : other));
        first.forEach(due::buyersIn);
    }
}
