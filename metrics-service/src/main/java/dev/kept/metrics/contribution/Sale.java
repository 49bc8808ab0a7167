// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.fact.AttributionFact;
import dev.kept.metrics.fact.OrderFact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        OWNED("repeat"),
        /** What of it exceeds the period before. */
        UP_SELL("upSell"),
        /** Beside them: an earlier order had the product. */
        SAME_PRODUCT("sameProduct");

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

    /** The lines of a customer's orders from a day on, by day; what an earlier order had is what counts, not an earlier line. */
    static List<Sale> of(History history, int from) {
        Set<@Nullable String> categories = new HashSet<>();
        Set<@Nullable String> products = new HashSet<>();
        List<Sale> sales = new ArrayList<>();
        for (Orders.Dated order : history.orders.all()) {
            if (order.day() >= from) {
                boolean first = order.equals(history.orders.all().get(0));
                for (OrderFact.Line line : order.told().linesInFull()) {
                    boolean fresh = line.category() != null && !categories.contains(line.category());
                    Occasion later = fresh ? Occasion.CROSS_SELL : Occasion.OWNED;
                    boolean same = line.product() != null && products.contains(line.product());
                    sales.add(new Sale(order.day(), line, first ? beginning(history) : later, same));
                }
            }
            for (OrderFact.Line line : order.told().lines()) {
                categories.add(line.category());
                products.add(line.product());
            }
        }
        return sales;
    }

    /** Adds to the revenue of a period by what it was. */
    void addTo(Map<Occasion, Long> parts) {
        parts.merge(occasion, line.amount(), Long::sum);
        if (sameProduct) {
            parts.merge(Occasion.SAME_PRODUCT, line.amount(), Long::sum);
        }
    }

    private static Occasion beginning(History history) {
        return referred(history) ? Occasion.REFERRAL : Occasion.FIRST;
    }

    private static boolean referred(History history) {
        return history.timeline.records(AttributionFact.class).stream()
                .findFirst()
                .map(AttributionFact::channel)
                .filter(REFERRAL_CHANNEL::equals)
                .isPresent();
    }
}
