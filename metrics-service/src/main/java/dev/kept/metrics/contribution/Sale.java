// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.fact.AttributionFact;
import dev.kept.metrics.fact.OrderFact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order, and what it was to the customer at that time.
 *
 * @param sameProduct whether an earlier order had the product
 */
record Sale(int day, OrderFact.Line line, Occasion occasion, boolean sameProduct) {

    /** As {@code customer-service} names the channel of customers who were referred. */
    private static final String REFERRAL_CHANNEL = "referral";

    /** What a line was to the customer. */
    enum Occasion {
        FIRST("first"),
        REFERRAL("referral"),
        CROSS_SELL("crossSell"),
        /** Of a category that the customer had bought before, or of none that is known. */
        OWNED("repeat");

        final String part;

        Occasion(String part) {
            this.part = part;
        }
    }

    /** Where in the assortment a line belongs; what is not known is null. */
    record Shelf(@Nullable String productLine, @Nullable String category) {}

    Shelf shelf() {
        return new Shelf(line.productLine(), line.category());
    }

    /** All lines of a customer by the time of their orders; what an earlier order had is what counts, not an earlier line. */
    static List<Sale> of(History history) {
        Occasion beginning = referred(history) ? Occasion.REFERRAL : Occasion.FIRST;
        Set<String> categories = new HashSet<>();
        Set<String> products = new HashSet<>();
        List<Sale> sales = new ArrayList<>();
        for (OrderFact order : history.orders.stream().sorted(OrderFact.BY_TIME).toList()) {
            boolean first = sales.isEmpty();
            int day = history.dayOf(order.occurredAt());
            for (OrderFact.Line line : order.linesInFull()) {
                boolean fresh = line.category() != null && !categories.contains(line.category());
                Occasion later = fresh ? Occasion.CROSS_SELL : Occasion.OWNED;
                boolean same = line.product() != null && products.contains(line.product());
                sales.add(new Sale(day, line, first ? beginning : later, same));
            }
            for (OrderFact.Line line : order.lines()) {
                categories.add(line.category());
                products.add(line.product());
            }
        }
        return sales;
    }

    private static boolean referred(History history) {
        return history.timeline.records(AttributionFact.class).stream()
                .findFirst()
                .map(AttributionFact::channel)
                .filter(REFERRAL_CHANNEL::equals)
                .isPresent();
    }
}
