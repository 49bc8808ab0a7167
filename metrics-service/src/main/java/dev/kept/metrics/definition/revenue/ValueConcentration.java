// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.revenue;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.cell.ValueBand;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much of the revenue comes from the best customers: the cumulative curve of their shares. */
@Singleton
final class ValueConcentration implements MetricDefinition {

    private static final List<Integer> PERCENT = List.of(1, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
    private static final Kinds PERIOD = new Kinds(TallyKind.PERIOD_VALUE, TallyKind.PERIOD_VALUE_OF_ALL);
    private static final Kinds LIFETIME = new Kinds(TallyKind.LIFETIME_VALUE, TallyKind.LIFETIME_VALUE_OF_ALL);
    private static final String SOURCE = "Lorenz, Publ. Am. Stat. Assoc. 9 (1905); Farris et al., Marketing Metrics";

    private record Kinds(TallyKind ofGroups, TallyKind ofAll) {}

    @Override
    public Metric define() {
        return Metric.named("value-concentration", "Share of the best customers", "高价值客户收入占比")
                .in(Family.VALUE, Direction.NEUTRAL)
                .meaning(
                        "Share of the revenue that comes from the best 1, 5, 10, 20 … % of the customers with revenue, rounded"
                                + " up to whole customers. The interval is no matter of chance: the exact share is within it.",
                        "收入最高的 1%、5%、10%、20% … 客户（向上取整）贡献的收入占比；区间并非置信区间，精确值必在其内。")
                .only(Grain.MONTH, Grain.QUARTER, Grain.YEAR)
                .cutBy("best")
                .variant(Variant.named("lifetime", Unit.RATIO)
                        .formula("revenue of the best / revenue, up to the end", "截至期末：最优客户收入 / 全部收入")
                        .meaning("By all that customers ever spent.", "按客户累计消费排序。")
                        .source(SOURCE)
                        .as((cells, question) -> curve(cells, question, LIFETIME)))
                .variant(Variant.named("period", Unit.RATIO)
                        .formula("revenue of the best / revenue of the period", "期间最优客户收入 / 期间全部收入")
                        .meaning("By what customers spent in the period.", "按期间消费排序。")
                        .source(SOURCE)
                        .as((cells, question) -> curve(cells, question, PERIOD)))
                .build();
    }

    private static Map<Group, Map<Period, Figure>> curve(CellReader cells, MetricQuestion question, Kinds kinds) {
        Slice slice = question.slice();
        boolean all = slice.groupBy().isEmpty() && slice.filter().isEmpty();
        ValueBand.Width width = all ? ValueBand.Width.FINE : ValueBand.Width.EIGHTH;
        Map<Group, Map<Period, Figure>> result = new HashMap<>();
        cells.tallies(question.periods(), slice, all ? kinds.ofAll() : kinds.ofGroups())
                .forEach((group, tallies) -> {
                    for (int percent : PERCENT) {
                        List<String> values = new ArrayList<>(List.of(Integer.toString(percent)));
                        values.addAll(group.values());
                        Map<Period, Figure> figures = new LinkedHashMap<>();
                        for (Period period : question.periods()) {
                            Tally tally = tallies.getOrDefault(period, Tally.NONE);
                            figures.put(period, BestCustomers.share(tally, width, percent, question.level()));
                        }
                        result.put(new Group(values), figures);
                    }
                });
        return result;
    }
}
