// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Shares;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Why customers were lost: each of them once, by the main reason that was recorded. */
@Singleton
final class ChurnReasons implements MetricDefinition {

    private static final List<String> OWN = TallyKind.LOSSES.dimensions();
    private static final String SOURCE = "Pareto by main reason; interval: Wilson 1927";

    @Override
    public Metric define() {
        return Metric.named("churn-reasons", "Customers lost by reason", "流失原因")
                .in(Family.LOYALTY, Direction.LOWER_IS_BETTER)
                .meaning(
                        "Customers present at the start and not at the end, by the main reason recorded between their last purchase and their next (groupBy=reason or cause); `unknown` where nobody recorded one. The groups add up to all who were lost.",
                        "期初在册而期末不在册的客户，按其末次购买之后记录的主要原因分组（groupBy=reason 或 cause）；未记录原因者为 unknown，各组之和等于流失总数。")
                .without(Grain.WINDOW)
                .about(TallyKind.LOSSES)
                .member("lost", MemberSet.LOST_BY_REASON)
                .variant(Variant.named("customers", Unit.CUSTOMERS)
                        .formula("lost for the reason", "因该原因流失的客户数")
                        .meaning("Customers who were lost.", "流失客户数。")
                        .source(SOURCE)
                        .counting(MemberSet.LOST_BY_REASON, null)
                        .as((cells, question) -> evaluate(cells, question, Reasons::count)))
                .variant(Variant.named("share", Unit.RATIO)
                        .formula("lost for the reason / lost", "因该原因流失 / 全部流失")
                        .meaning(
                                "Of all who were lost, whatever the reason; of the same other groups.",
                                "占（同一其他分组内）全部流失客户的比例。")
                        .source(SOURCE)
                        .counting(MemberSet.LOST_BY_REASON, null)
                        .as((cells, question) -> evaluate(cells, question, Reasons::share)))
                .variant(Variant.named("cumulative-share", Unit.RATIO)
                        .formula("lost for this or a more frequent reason / lost", "因该原因及更常见原因流失 / 全部流失")
                        .meaning("The Pareto curve: reasons in order of their frequency, added up.", "帕累托曲线：按频次由高到低累计。")
                        .source(SOURCE)
                        .as((cells, question) -> evaluate(cells, question, Reasons::cumulative)))
                .build();
    }

    private interface Computation {
        Figure of(Reasons reasons, Group group, double level);
    }

    private static Map<Group, Map<Period, Figure>> evaluate(
            CellReader cells, MetricQuestion question, Computation computation) {
        Map<Group, Map<Period, Tally>> lost = cells.tallies(question.periods(), question.slice(), TallyKind.LOSSES);
        Slice slice = question.slice();
        Set<Group> groups = slice.groupBy().isEmpty() ? Set.of(Group.TOTAL) : lost.keySet();
        Map<Group, Map<Period, Figure>> result = new HashMap<>();
        groups.forEach(group -> result.put(group, new LinkedHashMap<>()));
        Map<Group, Map<Period, Tally>> all = cells.tallies(question.periods(), withoutReasons(slice), TallyKind.LOSSES);
        for (Period period : question.periods()) {
            Reasons reasons = new Reasons(slice.groupBy(), period, lost, all);
            result.forEach((group, figures) -> figures.put(period, computation.of(reasons, group, question.level())));
        }
        return result;
    }

    private static Slice withoutReasons(Slice slice) {
        Map<String, Set<String>> filter = new HashMap<>(slice.filter());
        OWN.forEach(filter::remove);
        List<String> groupBy =
                slice.groupBy().stream().filter(name -> !OWN.contains(name)).toList();
        return new Slice(groupBy, filter, slice.segment());
    }

    /** The groups of one period. */
    private record Reasons(
            List<String> names,
            Period period,
            Map<Group, Map<Period, Tally>> lost,
            Map<Group, Map<Period, Tally>> all) {

        Figure count(Group group, double level) {
            return Figure.of(Quantity.of(lost(group))).withParts(Map.of("lost", Quantity.of(lost(group))));
        }

        Figure share(Group group, double level) {
            return Shares.of(lost(group), allOf(group), level).withParts(Map.of("lost", Quantity.of(lost(group))));
        }

        Figure cumulative(Group group, double level) {
            long own = lost(group);
            long sum = lost.keySet().stream()
                    .filter(other -> others(other).equals(others(group)))
                    .filter(other -> lost(other) > own
                            || (lost(other) == own && other.toString().compareTo(group.toString()) <= 0))
                    .mapToLong(this::lost)
                    .sum();
            return Shares.of(sum, allOf(group), level).withParts(Map.of("lost", Quantity.of(own)));
        }

        private long lost(Group group) {
            return n(lost, group);
        }

        private long allOf(Group group) {
            return n(all, others(group));
        }

        /** The values beside reason and cause. */
        private Group others(Group group) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                if (!OWN.contains(names.get(i))) {
                    values.add(group.values().get(i));
                }
            }
            return new Group(values);
        }

        private long n(Map<Group, Map<Period, Tally>> tallies, Group group) {
            return tallies.getOrDefault(group, Map.of())
                    .getOrDefault(period, Tally.NONE)
                    .n("lost");
        }
    }
}
