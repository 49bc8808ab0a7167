// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import dev.kept.metrics.model.fit.RejectedInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The histories of many customers: equal ones are kept once with their number, in one order, so that a likelihood costs
 * what differs and does not depend on the order of the customers.
 */
public final class PurchaseHistories {

    /** A history and how many customers have it. */
    record Row(PurchaseHistory history, long customers) {}

    private final List<Row> rows;
    private final long customers;
    private final long purchases;
    private final double meanAge;

    private PurchaseHistories(Map<PurchaseHistory, Long> counts) {
        List<Row> sorted = new ArrayList<>(counts.size());
        counts.forEach((history, count) -> sorted.add(new Row(history, count)));
        sorted.sort(Comparator.comparingInt((Row row) -> row.history().frequency())
                .thenComparingDouble(row -> row.history().recency())
                .thenComparingDouble(row -> row.history().age()));
        long total = 0;
        long repeats = 0;
        double age = 0;
        for (Row row : sorted) {
            total += row.customers();
            repeats += row.customers() * row.history().frequency();
            age += row.customers() * row.history().age();
        }
        this.rows = List.copyOf(sorted);
        this.customers = total;
        this.purchases = repeats;
        this.meanAge = age / total;
    }

    /** Collects histories. */
    public static Builder builder() {
        return new Builder();
    }

    List<Row> rows() {
        return rows;
    }

    public long customers() {
        return customers;
    }

    /** Repeat purchases of all customers. */
    public long purchases() {
        return purchases;
    }

    /** How many histories differ. */
    public int distinct() {
        return rows.size();
    }

    double meanAge() {
        return meanAge;
    }

    /** Takes figures one customer at a time; what is wrong with them is told together at the end. */
    public static final class Builder {

        private final Map<PurchaseHistory, Long> counts = new HashMap<>();
        private final Map<String, Long> faults = new LinkedHashMap<>();

        private Builder() {}

        /** One customer, in the terms of {@link PurchaseHistory}. */
        public Builder add(int frequency, double recency, double age) {
            return add(frequency, recency, age, 1);
        }

        /** Several customers with the same figures. */
        public Builder add(int frequency, double recency, double age, long customers) {
            String fault = PurchaseHistory.fault(frequency, recency, age);
            if (fault.isEmpty()) {
                counts.merge(new PurchaseHistory(frequency, recency, age), customers, Long::sum);
            } else {
                faults.merge(fault, customers, Long::sum);
            }
            return this;
        }

        /** @throws RejectedInput where a row breaks a rule, or nobody ever bought again */
        public PurchaseHistories build() {
            if (!faults.isEmpty()) {
                throw new RejectedInput(faults);
            }
            PurchaseHistories histories = new PurchaseHistories(counts);
            if (histories.purchases() == 0) {
                throw new RejectedInput("no-repeat-purchase", histories.customers());
            }
            return histories;
        }
    }
}
