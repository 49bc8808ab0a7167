// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Sale.Occasion;
import dev.kept.metrics.contribution.Sale.Shelf;
import dev.kept.metrics.contribution.Tallies.What;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.OrderFact.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was bought: revenue by product line and category, and the parts of revenue by what a line was to the customer. */
final class SalesTallies {

    private final History history;
    private final Tallies tallies;

    private SalesTallies(History history, Tallies tallies) {
        this.history = history;
        this.tallies = tallies;
    }

    static void add(History history, Tallies tallies) {
        SalesTallies own = new SalesTallies(history, tallies);
        for (Orders.Dated order : history.orders.from(tallies.plot.from())) {
            own.order(order.day(), order.told());
        }
        own.buyers();
        Map<Shelf, List<Sale>> byShelf = new HashMap<>();
        for (Sale sale : Sale.of(history, own.earliest(1))) {
            byShelf.computeIfAbsent(sale.shelf(), key -> new ArrayList<>()).add(sale);
        }
        byShelf.forEach((shelf, sales) -> history.days.longPeriods.forEach(tile -> own.parts(tile, shelf, sales)));
    }

    private void order(int day, OrderFact order) {
        for (Line line : order.linesInFull()) {
            Shelf shelf = new Shelf(line.productLine(), line.category());
            tallies.onDay(new What(TallyKind.SALES, "sold", named(shelf)), day, 1, line.amount());
        }
        productLines(order)
                .forEach(productLine ->
                        tallies.onDay(new What(TallyKind.LINE_ORDERS, "orders", named(productLine)), day, 1, 0));
    }

    private void buyers() {
        Map<Map<String, String>, DaySet> days = new HashMap<>();
        for (Orders.Dated order : history.qualifying.from(earliest(0))) {
            for (Line line : order.told().linesInFull()) {
                days.computeIfAbsent(named(line.productLine()), own -> new DaySet())
                        .add(order.day());
            }
        }
        days.forEach((own, bought) -> {
            What what = new What(TallyKind.LINE_BUYERS, "bought", own);
            history.days.longPeriods.forEach(tile -> tallies.oncePerPeriod(what, tile, bought));
        });
    }

    /** The first day that matters to any of the long periods, and to so many before each. */
    private int earliest(int before) {
        int earliest = DaySet.NEVER_AFTER;
        for (Tile tile : history.days.longPeriods) {
            earliest = Math.min(earliest, tallies.plot.before(tile, before));
        }
        return earliest;
    }

    private void parts(Tile tile, Shelf shelf, List<Sale> sales) {
        int next = DaySet.NEVER_BEFORE;
        long revenue = 0;
        for (int i = 0; i < sales.size(); ) {
            int start = history.days.start(tile, sales.get(i).day());
            long baseline = start == next && shelf.category() != null ? revenue : 0;
            next = history.days.next(tile, start);
            revenue = 0;
            Map<Occasion, Long> parts = new EnumMap<>(Occasion.class);
            for (; i < sales.size() && sales.get(i).day() < next; i++) {
                revenue += sales.get(i).line().amount();
                sales.get(i).addTo(parts);
            }
            split(parts, baseline);
            tell(tile, start, shelf, parts);
        }
    }

    private void tell(Tile tile, int start, Shelf shelf, Map<Occasion, Long> parts) {
        if (start >= tallies.plot.first(tile)) {
            parts.forEach((part, amount) -> {
                What what = new What(TallyKind.REVENUE_PARTS, part.part, named(shelf));
                tallies.inPeriod(what, tile, start, start, amount == 0 ? 0 : 1, amount);
            });
        }
    }

    /** Takes what exceeds the baseline out of what was repeated; without a baseline nothing can exceed it. */
    private static void split(Map<Occasion, Long> parts, long baseline) {
        long owned = parts.getOrDefault(Occasion.OWNED, 0L);
        long above = baseline > 0 ? Math.max(0, owned - baseline) : 0;
        if (above > 0) {
            parts.put(Occasion.UP_SELL, above);
            parts.put(Occasion.OWNED, owned - above);
        }
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
