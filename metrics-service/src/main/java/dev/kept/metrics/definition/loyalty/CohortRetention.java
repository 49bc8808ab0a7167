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
import dev.kept.metrics.cell.CohortCounts;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.definition.Shares;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Of the customers first acquired in a month, the share that buys in each month since. The first cell of a cohort is 1. */
@Singleton
final class CohortRetention implements MetricDefinition {

    private static final String COHORT = "cohort";

    @Override
    public Metric define() {
        return Metric.named("cohort-retention", "Cohort retention", "同期群留存率")
                .in(Family.LOYALTY, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "One group for each month of first purchase; the share of its customers that bought in each"
                                + " month since. A customer stays in the group of the day of the first purchase.",
                        "按首次购买月份分群，群内客户在其后各月购买的比例；客户始终属于首次购买当日所在分组。")
                .only(Grain.MONTH)
                .cutBy(COHORT)
                .variant(Variant.named("buyers", Unit.RATIO)
                        .formula("active / size", "当月购买客户 / 同期群客户数")
                        .meaning(
                                "Distinct buyers of the month over all customers of the cohort.", "当月购买的客户数除以同期群全部客户数。")
                        .source("Cohort matrix; interval: Wilson 1927")
                        .as(CohortRetention::evaluate))
                .build();
    }

    private static Map<Group, Map<Period, Figure>> evaluate(CellReader cells, MetricQuestion question) {
        List<Period> months = question.periods();
        YearMonth from = YearMonth.from(months.get(0).start());
        YearMonth to = YearMonth.from(months.get(months.size() - 1).end());
        Map<Group, Map<Period, Figure>> result = new HashMap<>();
        cells.cohorts(from, to, question.slice())
                .forEach((group, cohorts) -> cohorts.forEach((first, row) -> {
                    List<String> values = new ArrayList<>(List.of(first.toString()));
                    values.addAll(group.values());
                    result.put(new Group(values), row(months, first, row, question.level()));
                }));
        return result;
    }

    private static Map<Period, Figure> row(
            List<Period> months, YearMonth first, Map<YearMonth, CohortCounts> row, double level) {
        CohortCounts none = new CohortCounts(0, 0);
        long size = row.getOrDefault(first, none).active();
        Map<Period, Figure> figures = new LinkedHashMap<>();
        for (Period month : months) {
            YearMonth current = YearMonth.from(month.start());
            if (!current.isBefore(first)) {
                CohortCounts counts = row.getOrDefault(current, none);
                Map<String, Quantity> parts = new LinkedHashMap<>();
                parts.put("monthsSinceFirst", Quantity.of(first.until(current, ChronoUnit.MONTHS)));
                parts.put("size", Quantity.of(size));
                parts.put("active", Quantity.of(counts.active()));
                parts.put("revenue", Quantity.money(counts.revenue()));
                figures.put(month, Shares.of(counts.active(), size, level).withParts(parts));
            }
        }
        return figures;
    }
}
