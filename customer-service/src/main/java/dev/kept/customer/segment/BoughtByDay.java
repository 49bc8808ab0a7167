// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import dev.kept.customer.facts.Purchase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Purchases in the order of days, with sums from the first one on, so that any window is two looks. */
final class BoughtByDay {

    private final List<Purchase> purchases;
    private final BigDecimal[] sums;

    BoughtByDay(List<Purchase> purchases) {
        this.purchases =
                purchases.stream().sorted(Comparator.comparing(Purchase::day)).toList();
        this.sums = new BigDecimal[purchases.size() + 1];
        sums[0] = BigDecimal.ZERO;
        for (int i = 0; i < purchases.size(); i++) {
            sums[i + 1] = sums[i].add(this.purchases.get(i).amount());
        }
    }

    /** How many there were after a day, up to and with another. */
    long count(LocalDate after, LocalDate to) {
        return (long) upTo(to) - upTo(after);
    }

    /** What they amounted to: the exact sum as the nearest double, since rules know no decimals. */
    double amount(LocalDate after, LocalDate to) {
        return sums[upTo(to)].subtract(sums[upTo(after)]).doubleValue();
    }

    /** The categories bought after a day, up to and with another. */
    List<String> categories(LocalDate after, LocalDate to) {
        return purchases.subList(upTo(after), upTo(to)).stream()
                .flatMap(purchase -> purchase.categories().stream())
                .distinct()
                .toList();
    }

    @Nullable LocalDate first() {
        return purchases.isEmpty() ? null : purchases.get(0).day();
    }

    @Nullable LocalDate last(LocalDate to) {
        int count = upTo(to);
        return count == 0 ? null : purchases.get(count - 1).day();
    }

    private int upTo(LocalDate day) {
        int low = 0;
        int high = purchases.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (purchases.get(middle).day().isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
