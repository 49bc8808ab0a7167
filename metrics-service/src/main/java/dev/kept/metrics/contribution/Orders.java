// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.fact.OrderFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Orders by local day, and of a day by time. */
final class Orders {

    private static final Comparator<Dated> BY_DAY =
            Comparator.comparingInt(Dated::day).thenComparing(Dated::told, OrderFact.BY_TIME);

    private final List<Dated> all;

    private Orders(List<Dated> all) {
        this.all = all;
    }

    static Orders of(List<Dated> any) {
        any.sort(BY_DAY);
        return new Orders(any);
    }

    /** @param day local day of the order */
    record Dated(int day, OrderFact told) {

        /** What the customer paid, in ten-thousandths of the currency. */
        long amount() {
            return told.amount();
        }
    }

    /**
     * The orders of one calendar period, at least one.
     *
     * @param start first day of the period
     */
    record Period(int start, List<Dated> orders) {

        /** What the customer paid, in ten-thousandths of the currency. */
        long amount() {
            long amount = 0;
            for (Dated order : orders) {
                amount += order.amount();
            }
            return amount;
        }

        int lastDay() {
            return orders.get(orders.size() - 1).day();
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Dated> all() {
        return all;
    }

    /** Of orders of which there are any. */
    int firstDay() {
        return all.get(0).day();
    }

    /** Those of a day and of later ones. */
    List<Dated> from(int day) {
        return all.subList(place(day), all.size());
    }

    /** By calendar period, from the day {@code first} on. */
    List<Period> periods(Days calendar, Tile tile, int first) {
        List<Period> periods = new ArrayList<>();
        int place = place(first);
        while (place < all.size()) {
            int start = calendar.start(tile, all.get(place).day());
            int next = calendar.next(tile, start);
            int from = place;
            while (place < all.size() && all.get(place).day() < next) {
                place++;
            }
            periods.add(new Period(start, all.subList(from, place)));
        }
        return periods;
    }

    /** The edges from the end of a month with orders to that of the next one. */
    static Spell behind(List<Period> months, int place) {
        boolean last = place + 1 == months.size();
        return new Spell(end(months.get(place)), last ? Spell.OPEN : end(months.get(place + 1)));
    }

    private static int end(Period month) {
        return Days.monthFrom(month.start() + 1);
    }

    /** Sought from the end: what changes is seldom old. */
    private int place(int day) {
        int place = all.size();
        while (place > 0 && all.get(place - 1).day() >= day) {
            place--;
        }
        return place;
    }
}
