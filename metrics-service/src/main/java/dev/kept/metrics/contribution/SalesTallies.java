// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Sale.Occasion;
import dev.kept.metrics.contribution.Sale.Shelf;
import dev.kept.metrics.contribution.Tallies.What;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.OrderFact.Line;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was bought: revenue by product line and category, and the parts of revenue by what a line was to the customer. */
final class SalesTallies {

    private static final String UP_SELL = "upSell";
    private static final String SAME_PRODUCT = "sameProduct";

    private final History history;
    private final Tallies tallies;

    private SalesTallies(History history, Tallies tallies) {
        this.history = history;
        this.tallies = tallies;
    }

    static void add(History history, Tallies tallies) {
        if (!history.orders.isEmpty()) {
            SalesTallies own = new SalesTallies(history, tallies);
            history.orders.forEach(own::order);
            own.buyers();
            List<Sale> sales = Sale.of(history);
            for (Tile tile : history.days.longPeriods) {
                own.parts(tile, sales);
            }
        }
    }

    private void order(OrderFact order) {
        int day = history.dayOf(order.occurredAt());
        for (Line line : order.linesInFull()) {
            Shelf shelf = new Shelf(line.productLine(), line.category());
            tallies.onDay(new What(TallyKind.SALES, "sold", named(shelf)), day, 1, line.amount());
        }
        productLines(order)
                .forEach(productLine ->
                        tallies.onDay(new What(TallyKind.LINE_ORDERS, "orders", named(productLine)), day, 1, 0));
    }

    private void buyers() {
        Map<Map<String, String>, TreeSet<Integer>> days = new HashMap<>();
        for (OrderFact order : history.qualifying) {
            productLines(order)
                    .forEach(productLine -> days.computeIfAbsent(named(productLine), own -> new TreeSet<>())
                            .add(history.dayOf(order.occurredAt())));
        }
        days.forEach((own, ascending) -> {
            What what = new What(TallyKind.LINE_BUYERS, "bought", own);
            for (Tile tile : history.days.longPeriods) {
                tallies.lastOfEach(tile, ascending)
                        .forEach((start, day) -> tallies.inPeriod(what, tile, start, day, 1, 0));
            }
        });
    }

    private void parts(Tile tile, List<Sale> sales) {
        Map<Shelf, TreeMap<Integer, TreeMap<String, Long>>> byShelf = new HashMap<>();
        for (Sale sale : sales) {
            TreeMap<String, Long> parts = byShelf.computeIfAbsent(sale.shelf(), key -> new TreeMap<>())
                    .computeIfAbsent(history.days.start(tile, sale.day()), key -> new TreeMap<>());
            parts.merge(sale.occasion().part, sale.line().amount(), Long::sum);
            if (sale.sameProduct()) {
                parts.merge(SAME_PRODUCT, sale.line().amount(), Long::sum);
            }
        }
        byShelf.forEach((shelf, periods) -> periods.forEach((start, parts) -> {
            Map<String, Long> before = periods.getOrDefault(history.days.previous(tile, start), new TreeMap<>());
            split(parts, shelf.category() == null ? 0 : revenue(before));
            parts.forEach((part, amount) -> tallies.inPeriod(
                    new What(TallyKind.REVENUE_PARTS, part, named(shelf)),
                    tile,
                    start,
                    start,
                    amount == 0 ? 0 : 1,
                    amount));
        }));
    }

    /** Takes what exceeds the baseline out of what was repeated; without a baseline nothing can exceed it. */
    private static void split(Map<String, Long> parts, long baseline) {
        long owned = parts.getOrDefault(Occasion.OWNED.part, 0L);
        long above = baseline > 0 ? Math.max(0, owned - baseline) : 0;
        if (above > 0) {
            parts.put(UP_SELL, above);
            parts.put(Occasion.OWNED.part, owned - above);
        }
    }

    private static long revenue(Map<String, Long> parts) {
        return parts.entrySet().stream()
                .filter(part -> !part.getKey().equals(SAME_PRODUCT))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Set<@Nullable String> productLines(OrderFact order) {
        Set<@Nullable String> productLines = new HashSet<>();
        order.linesInFull().forEach(line -> productLines.add(line.productLine()));
        return productLines;
    }

    private static Map<String, String> named(@Nullable String productLine) {
        return named(new Shelf(productLine, null));
    }

    private static Map<String, String> named(Shelf shelf) {
        if (shelf.productLine() == null && shelf.category() == null) {
            return Map.of();
        }
        Map<String, String> own = new HashMap<>();
        if (shelf.productLine() != null) {
            own.put("productLine", shelf.productLine());
        }
        if (shelf.category() != null) {
            own.put("category", shelf.category());
        }
        return own;
    }
}
