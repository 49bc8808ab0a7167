// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.ActivityCounts;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.FlowTotals;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.PopulationCounts;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Those who spoke of a theme in a period, and all customers of it: the others are the difference.
 *
 * @param theme what is counted of those who spoke of it
 * @param people everybody, by presence
 * @param buyers everybody who bought
 * @param flows all orders and revenue
 */
record ThemeSides(Tally theme, PopulationCounts people, ActivityCounts buyers, FlowTotals flows) {

    private static final String THEME = "theme";

    /** Makes a figure of both sides. */
    interface Computation {
        Figure of(ThemeSides sides, double level);
    }

    long start() {
        return theme.n("start");
    }

    long lost() {
        return theme.n("lost");
    }

    long otherStart() {
        return people.start() - start();
    }

    long otherLost() {
        return people.lost() - lost();
    }

    long bought() {
        return theme.n("bought");
    }

    long orders() {
        return theme.n("orders");
    }

    Figure revenuePerBuyer() {
        return Figure.ratio(Quantity.money(theme.amount("orders")), Quantity.of(bought()))
                .inMoney()
                .withSample(bought());
    }

    Figure revenuePerOtherBuyer() {
        long others = buyers.active() - bought();
        return Figure.ratio(Quantity.money(flows.revenue() - theme.amount("orders")), Quantity.of(others))
                .inMoney()
                .withSample(others);
    }

    Map<String, Quantity> parts() {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("spoke", Quantity.of(theme.n("spoke")));
        parts.put("start", Quantity.of(start()));
        parts.put("lost", Quantity.of(lost()));
        parts.put("bought", Quantity.of(bought()));
        parts.put("orders", Quantity.of(orders()));
        parts.put("revenue", Quantity.money(theme.amount("orders")));
        parts.put("otherStart", Quantity.of(otherStart()));
        parts.put("otherLost", Quantity.of(otherLost()));
        parts.put("otherBought", Quantity.of(buyers.active() - bought()));
        parts.put("otherOrders", Quantity.of(flows.orders() - orders()));
        parts.put("otherRevenue", Quantity.money(flows.revenue() - theme.amount("orders")));
        return parts;
    }

    /** Of all themes together nothing is computed: whoever spoke of two would count twice. */
    static Formula formula(Computation computation) {
        return (cells, question) -> {
            Slice slice = question.slice();
            int place = slice.groupBy().indexOf(THEME);
            boolean one =
                    place >= 0 || slice.filter().getOrDefault(THEME, Set.of()).size() == 1;
            Map<Group, Map<Period, Tally>> themes = new HashMap<>();
            if (one) {
                themes.putAll(cells.tallies(question.periods(), slice, TallyKind.THEME_CUSTOMERS));
            }
            if (slice.groupBy().isEmpty()) {
                themes.putIfAbsent(Group.TOTAL, Map.of());
            }
            Everybody all = new Everybody(cells, question);
            Map<Group, Map<Period, Figure>> result = new HashMap<>();
            themes.forEach((group, tallies) -> {
                Map<Period, Figure> figures = new LinkedHashMap<>();
                for (Period period : question.periods()) {
                    ThemeSides sides =
                            all.beside(tallies.getOrDefault(period, Tally.NONE), without(group, place), period);
                    figures.put(
                            period, one ? computation.of(sides, question.level()) : Figure.undefined("needs-theme"));
                }
                result.put(group, figures);
            });
            return result;
        };
    }

    private static Group without(Group group, int place) {
        List<String> values = new ArrayList<>(group.values());
        if (place >= 0) {
            values.remove(place);
        }
        return new Group(values);
    }

    /** What is counted of everybody, by the same groups without the theme. */
    private static final class Everybody {

        private final Map<Group, Map<Period, PopulationCounts>> people;
        private final Map<Group, Map<Period, ActivityCounts>> buyers;
        private final Map<Group, Map<Period, FlowTotals>> flows;

        Everybody(CellReader cells, MetricQuestion question) {
            List<String> groupBy = new ArrayList<>(question.slice().groupBy());
            groupBy.remove(THEME);
            Map<String, Set<String>> filter = new HashMap<>(question.slice().filter());
            filter.remove(THEME);
            Slice slice = new Slice(groupBy, filter).of(question.slice().segment());
            people = cells.population(question.periods(), slice);
            buyers = cells.activity(question.periods(), slice);
            flows = cells.flows(question.periods(), slice);
        }

        ThemeSides beside(Tally theme, Group group, Period period) {
            return new ThemeSides(
                    theme,
                    at(people, group, period, PopulationCounts.ZERO),
                    at(buyers, group, period, ActivityCounts.ZERO),
                    at(flows, group, period, FlowTotals.ZERO));
        }

        private static <T> T at(Map<Group, Map<Period, T>> known, Group group, Period period, T zero) {
            return known.getOrDefault(group, Map.of()).getOrDefault(period, zero);
        }
    }
}
