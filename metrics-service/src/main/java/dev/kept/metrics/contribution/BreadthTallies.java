// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Orders.Dated;
import dev.kept.metrics.contribution.Orders.Period;
import dev.kept.metrics.contribution.Tallies.What;
import dev.kept.metrics.fact.OrderFact;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

        Basket add(List<Dated> orders) {
            for (Dated order : orders) {
                for (OrderFact.Line line : order.told().lines()) {
                    add(line);
                }
            }
            return this;
        }

        private void add(OrderFact.Line line) {
            if (line.category() != null) {
                categories.add(line.category());
            }
            if (line.product() != null) {
                products.add(line.product());
            }
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
        for (Period period : history.qualifying.periods(history.days, tile, tallies.plot.first(tile))) {
            Set<String> parts = new Basket().add(period.orders()).parts();
            for (String part : parts) {
                tallies.inPeriod(new What(TallyKind.BREADTH, part), tile, period.start(), period.lastDay(), 1, 0);
            }
        }
    }

    private void ever() {
        List<Period> months = history.qualifying.periods(history.days, Tile.MONTH, Difference.EVER);
        Basket basket = new Basket();
        for (int i = 0; i < months.size(); i++) {
            basket.add(months.get(i).orders());
            Spell stretch = Orders.behind(months, i);
            if (tallies.plot.reaches(stretch)) {
                for (String part : basket.parts()) {
                    tallies.stand(new What(TallyKind.LIFETIME_BREADTH, part), stretch);
                }
            }
        }
    }
}
