// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.model.clv.PurchaseHistories;
import dev.kept.metrics.model.clv.PurchaseHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/** Customers made up by a seed, as their days of purchase, as orders, and as histories for the library. */
final class Purchasers {

    static final LocalDate START = LocalDate.parse("2024-01-01");
    static final LocalDate CUT = LocalDate.parse("2024-09-30");

    private Purchasers() {}

    /** Customers who begin in the first quarter, buy at their own pace, and leave by their own chance. */
    static Map<String, NavigableSet<LocalDate>> customers(int number, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, NavigableSet<LocalDate>> customers = new TreeMap<>();
        for (int customer = 0; customer < number; customer++) {
            NavigableSet<LocalDate> days = new TreeSet<>();
            LocalDate day = START.plusDays(random.nextInt(90));
            int pace = 5 + random.nextInt(60);
            double leaving = random.nextDouble() * .6;
            do {
                days.add(day);
                day = day.plusDays(1 + random.nextInt(2 * pace));
            } while (!day.isAfter(CUT.plusDays(60)) && random.nextDouble() > leaving);
            customers.put("cus_%04d".formatted(customer), days);
        }
        return customers;
    }

    static PurchaseHistories histories(Map<String, NavigableSet<LocalDate>> bought) {
        PurchaseHistories.Builder builder = PurchaseHistories.builder();
        bought.values().forEach(days -> {
            PurchaseHistory history = history(days, CUT);
            builder.add(history.frequency(), history.recency(), history.age());
        });
        return builder.build();
    }

    static PurchaseHistory history(NavigableSet<LocalDate> days, LocalDate cut) {
        var known = days.headSet(cut, true);
        return new PurchaseHistory(
                known.size() - 1,
                (known.last().toEpochDay() - known.first().toEpochDay()) / 7.0,
                (cut.toEpochDay() - known.first().toEpochDay()) / 7.0);
    }

    static List<Map.Entry<String, Fact>> orders(Map<String, NavigableSet<LocalDate>> bought) {
        List<Map.Entry<String, Fact>> orders = new ArrayList<>();
        bought.forEach((customer, days) -> days.forEach(day -> orders.add(order(
                customer,
                "ord_" + orders.size(),
                day,
                BigDecimal.valueOf(10 + (customer.hashCode() % 40 + 40) % 40 + day.getDayOfMonth())))));
        return orders;
    }

    static Map.Entry<String, Fact> order(String customer, String id, LocalDate day, BigDecimal amount) {
        return Map.entry(
                customer,
                new OrderFact(
                        id,
                        1,
                        day.atTime(12, 0).toInstant(ZoneOffset.UTC),
                        amount.movePointRight(4).longValueExact(),
                        0,
                        false));
    }
}
