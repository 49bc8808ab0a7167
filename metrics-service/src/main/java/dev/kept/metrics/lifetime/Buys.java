// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.asof.Purchase;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * What the models of purchases need of a customer on a day.
 *
 * @param repeats days with a purchase after the first one
 * @param recencyDays from the first to the last purchase
 * @param ageDays from the first purchase to the day
 * @param meanSpend of the repeat purchases in the currency; 0 where there is none
 */
record Buys(int repeats, int recencyDays, int ageDays, double meanSpend) {

    private static final double UNITS = 10_000;

    /** Null where nothing was bought up to the day. */
    static @Nullable Buys of(NavigableMap<LocalDate, Purchase> purchases, LocalDate day) {
        NavigableMap<LocalDate, Purchase> known = purchases.headMap(day, true);
        if (known.isEmpty()) {
            return null;
        }
        LocalDate first = known.firstKey();
        int repeats = known.size() - 1;
        long spent = 0;
        for (Map.Entry<LocalDate, Purchase> purchase :
                known.tailMap(first, false).entrySet()) {
            spent += purchase.getValue().amount();
        }
        return new Buys(
                repeats,
                (int) ChronoUnit.DAYS.between(first, known.lastKey()),
                (int) ChronoUnit.DAYS.between(first, day),
                repeats == 0 ? 0 : spent / UNITS / repeats);
    }

    /** Amount of purchases in the currency. */
    static double spent(NavigableMap<LocalDate, Purchase> purchases) {
        long spent = 0;
        for (Purchase purchase : purchases.values()) {
            spent += purchase.amount();
        }
        return spent / UNITS;
    }
}
