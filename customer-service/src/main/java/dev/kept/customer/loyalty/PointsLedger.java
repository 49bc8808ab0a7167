// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What follows from the entries of one customer: the balance, and what is left of the points that expire. Points are
 * spent in the order in which they expire. An entry and its reversal count as if neither had been.
 */
final class PointsLedger {
    private final long balance;
    private final NavigableMap<LocalDate, Long> lots;

    private PointsLedger(long balance, NavigableMap<LocalDate, Long> lots) {
        this.balance = balance;
        this.lots = lots;
    }

    /** Reads entries in any order. */
    static PointsLedger of(Collection<PointsEntry> entries) {
        Map<String, Long> net = new HashMap<>();
        for (PointsEntry entry : entries) {
            String counted = entry.content().reversesEntryId();
            net.merge(counted == null ? entry.id() : counted, entry.content().points(), Math::addExact);
        }
        NavigableMap<LocalDate, Long> lots = new TreeMap<>();
        long debt = 0;
        List<PointsEntry> ordered = entries.stream()
                .filter(entry -> entry.content().reversesEntryId() == null)
                .sorted(Comparator.comparing(PointsEntry::happenedAt).thenComparing(PointsEntry::id))
                .toList();
        for (PointsEntry entry : ordered) {
            long points = net.getOrDefault(entry.id(), 0L);
            if (points > 0) {
                long paid = Math.min(debt, points);
                debt -= paid;
                LocalDate last = entry.content().expiresOn();
                lots.merge(last == null ? LocalDate.MAX : last, points - paid, Math::addExact);
            } else {
                debt = Math.addExact(debt, take(lots, -points));
            }
        }
        long balance = net.values().stream().reduce(0L, Math::addExact);
        lots.values().removeIf(left -> left == 0);
        return new PointsLedger(balance, lots);
    }

    /** The sum of all entries. */
    long balance() {
        return balance;
    }

    /** What is left of the points that expire, by their last day. */
    NavigableMap<LocalDate, Long> expiring() {
        return lots.headMap(LocalDate.MAX, false);
    }

    /** What is left of points whose last day is before the given one. */
    NavigableMap<LocalDate, Long> expiredBefore(LocalDate day) {
        return lots.headMap(day, false);
    }

    // Returns what was more than there is: it is paid by what is earned next.
    private static long take(NavigableMap<LocalDate, Long> lots, long points) {
        long left = points;
        for (Map.Entry<LocalDate, Long> lot : lots.entrySet()) {
            long taken = Math.min(left, lot.getValue());
            lot.setValue(lot.getValue() - taken);
            left -= taken;
        }
        return left;
    }
}
