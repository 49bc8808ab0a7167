// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
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
                        .as(formula((counts, first, level) -> Shares.of(counts.active(), first.active(), level))))
                .variant(Variant.named("revenue", Unit.RATIO)
                        .formula("revenue / revenue of the first month", "当月收入 / 首月收入")
                        .meaning(
                                "Revenue of the cohort in the month over that of its first one, before refunds; may exceed 1.",
                                "同期群当月收入与其首月收入之比（退款前），可能大于 1。")
                        .source("Cohort matrix of revenue")
                        .as(formula((counts, first, level) -> Figure.ratio(
                                        Quantity.money(counts.revenue()), Quantity.money(first.revenue()))
                                .withSample(first.active()))))
                .variant(Variant.named("revenue-per-customer", Unit.MONEY)
                        .formula("revenue / size", "当月收入 / 同期群客户数")
                        .meaning(
                                "Revenue of the month per customer of the cohort, whether or not active in it.",
                                "当月收入除以同期群全部客户数，无论当月是否活跃。")
                        .source("Cohort matrix of revenue")
                        .as(formula((counts, first, level) -> Figure.ratio(
                                        Quantity.money(counts.revenue()), Quantity.of(first.active()))
                                .inMoney()
                                .withSample(first.active()))))
                .build();
    }

    /** Makes a figure of the cell of a month and of that of the cohort's first month. */
    private interface Computation {
        Figure of(CohortCounts month, CohortCounts first, double level);
    }

    private static Formula formula(Computation computation) {
        return (cells, question) -> evaluate(cells, question, computation);
    }

    private static Map<Group, Map<Period, Figure>> evaluate(
            CellReader cells, MetricQuestion question, Computation computation) {
        List<Period> months = question.periods();
        YearMonth from = YearMonth.from(months.get(0).start());
        YearMonth to = YearMonth.from(months.get(months.size() - 1).end());
        Map<Group, Map<Period, Figure>> result = new HashMap<>();
        cells.cohorts(from, to, question.slice())
                .forEach((group, cohorts) -> cohorts.forEach((first, row) -> {
                    List<String> values = new ArrayList<>(List.of(first.toString()));
                    values.addAll(group.values());
                    result.put(new Group(values), row(months, first, row, question.level(), computation));
                }));
        return result;
    }

    private static Map<Period, Figure> row(
            List<Period> months,
            YearMonth first,
            Map<YearMonth, CohortCounts> row,
            double level,
            Computation computation) {
        CohortCounts none = new CohortCounts(0, 0);
        CohortCounts start = row.getOrDefault(first, none);
        Map<Period, Figure> figures = new LinkedHashMap<>();
        for (Period month : months) {
            YearMonth current = YearMonth.from(month.start());
            if (!current.isBefore(first)) {
                CohortCounts counts = row.getOrDefault(current, none);
                Map<String, Quantity> parts = new LinkedHashMap<>();
                parts.put("monthsSinceFirst", Quantity.of(first.until(current, ChronoUnit.MONTHS)));
                parts.put("size", Quantity.of(start.active()));
                parts.put("active", Quantity.of(counts.active()));
                parts.put("revenue", Quantity.money(counts.revenue()));
                figures.put(month, computation.of(counts, start, level).withParts(parts));
            }
        }
        return figures;
    }
}
