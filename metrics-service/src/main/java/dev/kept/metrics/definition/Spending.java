// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.Rate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What it costs to win customers: money spent by type, over the customers who came. */
public final class Spending {

    /** All that is spent to win customers; what is spent on prospects who do not come stays in. */
    public static final List<String> LOADED = List.of("MARKETING", "SALES", "PROMOTION", "TOOLS");

    /** What is paid to others: media and incentives, without people and tools. */
    public static final List<String> PAID = List.of("MARKETING", "PROMOTION");

    public static final String SOURCE =
            "Blattberg & Deighton, HBR 1996; Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics";

    private Spending() {}

    /** Makes a figure of the costs and of the number of acquired customers. */
    public interface Computation {
        Figure of(Tally costs, long acquired, double level);
    }

    /** Costs of the period so many periods earlier, over the customers acquired in this one. */
    public static Formula formula(int lag, Computation computation) {
        return (cells, question) -> {
            List<Period> earlier = question.periods().stream()
                    .map(period -> earlier(period, lag))
                    .toList();
            Map<Group, Map<Period, Tally>> costs = cells.tallies(earlier, question.slice(), TallyKind.COSTS);
            Map<Group, Map<Period, Tally>> acquired =
                    cells.tallies(question.periods(), question.slice(), TallyKind.ACQUISITIONS);
            Map<Group, Map<Period, Figure>> result = new HashMap<>();
            for (Group group : groups(question, costs, acquired)) {
                Map<Period, Figure> figures = new LinkedHashMap<>();
                for (int i = 0; i < earlier.size(); i++) {
                    Period period = question.periods().get(i);
                    Tally spent = at(costs, group, earlier.get(i));
                    long customers = at(acquired, group, period).n("acquired");
                    figures.put(
                            period,
                            computation.of(spent, customers, question.level()).withParts(parts(spent, customers)));
                }
                result.put(group, figures);
            }
            return result;
        };
    }

    /** Cost per acquired customer; the money is certain, the number of customers is Poisson. */
    public static Figure perCustomer(Tally costs, List<String> types, long acquired, double level) {
        long spent = Tallied.amount(costs, types);
        Figure figure =
                Figure.ratio(Quantity.money(spent), Quantity.of(acquired)).withSample(acquired);
        if (acquired == 0) {
            return figure;
        }
        Interval customers = Rate.garwood(acquired, 1, level);
        double money = Quantity.money(spent).value().doubleValue();
        return figure.inMoney()
                .withError(money / (acquired * Math.sqrt((double) acquired)))
                .withIntervals(() -> List.of(
                        new Interval(money / customers.high(), money / customers.low(), level, customers.method())));
    }

    private static Set<Group> groups(
            MetricQuestion question, Map<Group, Map<Period, Tally>> costs, Map<Group, Map<Period, Tally>> acquired) {
        if (question.slice().groupBy().isEmpty()) {
            return Set.of(Group.TOTAL);
        }
        Set<Group> groups = new HashSet<>(costs.keySet());
        groups.addAll(acquired.keySet());
        return groups;
    }

    private static Tally at(Map<Group, Map<Period, Tally>> answer, Group group, Period period) {
        return answer.getOrDefault(group, Map.of()).getOrDefault(period, Tally.NONE);
    }

    private static Map<String, Quantity> parts(Tally costs, long acquired) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("marketing", Quantity.money(costs.amount("MARKETING")));
        parts.put("sales", Quantity.money(costs.amount("SALES")));
        parts.put("promotion", Quantity.money(costs.amount("PROMOTION")));
        parts.put("tools", Quantity.money(costs.amount("TOOLS")));
        parts.put("acquired", Quantity.of(acquired));
        return parts;
    }

    private static Period earlier(Period period, int lag) {
        LocalDate start = shift(period, period.start(), lag);
        return lag == 0 ? period : new Period(period.grain(), start, shift(period, period.end(), lag));
    }

    private static LocalDate shift(Period period, LocalDate edge, int lag) {
        return period.grain() == Grain.WINDOW
                ? edge.minusDays(lag * period.start().until(period.end(), ChronoUnit.DAYS))
                : period.grain().after(edge, -lag);
    }
}
