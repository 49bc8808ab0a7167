// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.relationship;

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
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Periods;
import dev.kept.metrics.definition.Tallied;
import dev.kept.metrics.math.Line;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether persistency rises or falls. */
@Singleton
final class PersistencyTrend implements MetricDefinition {

    private static final int PERIODS = 6;
    private static final int SPAN = 3;

    @Override
    public Metric define() {
        return Metric.named("persistency-trend", "Trend of persistency", "客户持续性趋势")
                .in(Family.LOYALTY, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "By how much persistency over three periods changes from one period to the next, on a line through the"
                                + " last six. Above zero it rises; where the interval holds zero, nothing is known of the sign.",
                        "最近六期「连续三期持续性」直线拟合的每期变化；大于零为上升，区间含零则方向不明。")
                .only(Grain.MONTH, Grain.QUARTER, Grain.YEAR)
                .variant(Variant.named("slope", Unit.RATIO)
                        .formula("slope of stayed3 / base3 over the last six periods", "最近六期 stayed3 / base3 的斜率")
                        .meaning(
                                "Least squares with Student's t interval; undefined with fewer than four periods that have a base.",
                                "最小二乘，t 分布区间；有基数的期间少于四个时无定义。")
                        .source("Article 002: persistency and its trend; ordinary least squares")
                        .as(PersistencyTrend::evaluate))
                .build();
    }

    private static Map<Group, Map<Period, Figure>> evaluate(CellReader cells, MetricQuestion question) {
        List<Period> all = new ArrayList<>(Periods.before(question.periods().get(0), PERIODS - 1));
        all.addAll(question.periods());
        Map<Group, Map<Period, Tally>> found = cells.tallies(all, question.slice(), TallyKind.PERSISTENCY);
        Set<Group> groups = question.slice().groupBy().isEmpty() ? Set.of(Group.TOTAL) : found.keySet();
        Map<Group, Map<Period, Figure>> result = new HashMap<>();
        for (Group group : groups) {
            Map<Period, Tally> tallies = found.getOrDefault(group, Map.of());
            Map<Period, Figure> figures = new LinkedHashMap<>();
            for (int i = PERIODS - 1; i < all.size(); i++) {
                figures.put(all.get(i), trend(all.subList(i - PERIODS + 1, i + 1), tallies, question.level()));
            }
            result.put(group, figures);
        }
        return result;
    }

    private static Figure trend(List<Period> periods, Map<Period, Tally> tallies, double level) {
        Line line = new Line();
        for (int i = 0; i < periods.size(); i++) {
            Tally tally = tallies.getOrDefault(periods.get(i), Tally.NONE);
            long base = tally.n("base" + SPAN);
            if (base > 0) {
                line.add(i, (double) tally.n("stayed" + SPAN) / base);
            }
        }
        Map<String, Quantity> parts = Tallied.counts(
                tallies.getOrDefault(periods.get(periods.size() - 1), Tally.NONE),
                List.of("base" + SPAN, "stayed" + SPAN));
        if (line.n() < PERIODS - 2) {
            return Figure.undefined("too-few-periods").withParts(parts);
        }
        return Figure.of(Quantity.of(BigDecimal.valueOf(line.slope())))
                .withSample(line.n())
                .withError(line.error())
                .withParts(parts)
                .withIntervals(() -> List.of(line.interval(level)));
    }
}
