// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Tallies.What;
import dev.kept.metrics.fact.OrderFact;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many categories and products a customer buys, in a period and ever. */
final class BreadthTallies {

    private final History history;
    private final Tallies tallies;

    private BreadthTallies(History history, Tallies tallies) {
        this.history = history;
        this.tallies = tallies;
    }

    /** What was bought, each once. */
    private record Basket(Set<String> categories, Set<String> products) {

        Basket() {
            this(new HashSet<>(), new HashSet<>());
        }

        Basket add(OrderFact order) {
            for (OrderFact.Line line : order.lines()) {
                if (line.category() != null) {
                    categories.add(line.category());
                }
                if (line.product() != null) {
                    products.add(line.product());
                }
            }
            return this;
        }

        Set<String> parts() {
            return Set.of("categories:" + categories.size(), "products:" + products.size());
        }
    }

    static void add(History history, Tallies tallies) {
        BreadthTallies own = new BreadthTallies(history, tallies);
        history.days.longPeriods.forEach(own::ofPeriods);
        own.ever();
    }

    private void ofPeriods(Tile tile) {
        Map<Integer, Basket> baskets = new TreeMap<>();
        for (OrderFact order : history.qualifying) {
            int start = history.days.start(tile, history.dayOf(order.occurredAt()));
            baskets.computeIfAbsent(start, key -> new Basket()).add(order);
        }
        tallies.lastOfEach(tile, history.purchases.keySet())
                .forEach((start, day) -> baskets.getOrDefault(start, new Basket())
                        .parts()
                        .forEach(part -> tallies.inPeriod(new What(TallyKind.BREADTH, part), tile, start, day, 1, 0)));
    }

    private void ever() {
        TreeMap<Integer, Set<String>> byEdge = new TreeMap<>();
        Basket basket = new Basket();
        history.qualifying.stream()
                .sorted(OrderFact.BY_TIME)
                .forEach(order -> byEdge.put(
                        Days.monthFrom(history.dayOf(order.occurredAt()) + 1),
                        basket.add(order).parts()));
        byEdge.forEach((edge, parts) -> {
            Integer next = byEdge.higherKey(edge);
            Spell stretch = new Spell(edge, next == null ? Spell.OPEN : next);
            parts.forEach(part -> tallies.stand(new What(TallyKind.LIFETIME_BREADTH, part), stretch));
        });
    }
}
