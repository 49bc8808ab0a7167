// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.asof.Purchase;
import dev.kept.metrics.model.clv.PurchaseHistory;
import dev.kept.metrics.policy.Amounts;
import java.time.LocalDate;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * What the models of purchases need of a customer at the end of an occasion.
 *
 * @param repeats occasions with a purchase after the first one
 * @param recency occasions from the first to the last purchase
 * @param age occasions from the first purchase to the end
 * @param meanSpend of the repeat purchases in the currency; 0 where there is none
 */
record Buys(int repeats, int recency, int age, double meanSpend) {

    /** Nothing is known yet. */
    static final Buys NONE = new Buys(0, 0, 0, 0);

    /** Null where nothing was bought up to the last occasion. */
    static @Nullable Buys of(NavigableMap<LocalDate, Purchase> purchases, LocalDate last, Occasions occasions) {
        NavigableMap<LocalDate, Purchase> known = occasions.merged(purchases).headMap(last, true);
        if (known.isEmpty()) {
            return null;
        }
        LocalDate first = known.firstKey();
        int repeats = known.size() - 1;
        double spent = spent(known.tailMap(first, false));
        return new Buys(
                repeats,
                occasions.between(first, known.lastKey()),
                occasions.between(first, last),
                repeats == 0 ? 0 : spent / repeats);
    }

    PurchaseHistory history(Occasions occasions) {
        return new PurchaseHistory(repeats, occasions.time(recency), occasions.time(age));
    }

    /** Amount of purchases in the currency. */
    static double spent(NavigableMap<LocalDate, Purchase> purchases) {
        long spent = 0;
        for (Purchase purchase : purchases.values()) {
            spent += purchase.net();
        }
        return Amounts.number(spent);
    }
}
