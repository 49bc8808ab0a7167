// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.PopulationCounts;
import dev.kept.metrics.math.Evidence;
import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.Proportion;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the churn of a period comes to in a year if it goes on at the same hazard: twelve times a month is wrong. */
final class YearlyChurn {

    private static final double MONTHS_OF_A_YEAR = 12;
    private static final double DAYS_OF_A_YEAR = 365.25;

    private YearlyChurn() {}

    static Variant variant() {
        return Variant.named("yearly", Unit.RATIO)
                .formula("1 - (1 - lost / start) ^ periods in a year", "1 − （1 − 流失 / 期初）^ 一年所含期数")
                .meaning(
                        "What over-start comes to in a year at the same hazard. A year has twelve months; periods that are no whole months count in days, 365.25 to the year.",
                        "按相同风险率将“期初”口径折算为一年；整月按每年 12 个月折算，其余按每年 365.25 天折算。")
                .source("Constant hazard: 1 - exp(-λ); interval: Wilson 1927, its ends converted alike")
                .as(Aggregate.POPULATION.each(YearlyChurn::of));
    }

    private static Figure of(PopulationCounts counts, Period period, MetricQuestion question) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("start", Quantity.of(counts.start()));
        parts.put("lost", Quantity.of(counts.lost()));
        if (counts.start() == 0) {
            return Figure.undefined("0/0").withParts(parts);
        }
        double times = timesInAYear(period);
        double churn = (double) counts.lost() / counts.start();
        double level = question.level();
        Interval asCounted = Proportion.wilson(counts.lost(), counts.start(), level);
        Interval yearly = new Interval(
                inAYear(asCounted.low(), times), inAYear(asCounted.high(), times), level, asCounted.method());
        return Figure.of(Quantity.of(BigDecimal.valueOf(inAYear(churn, times))))
                .withSample(counts.start())
                .withIntervals(() -> List.of(yearly))
                .countedAs(new Evidence.Share(counts.lost(), counts.start()))
                .withParts(parts);
    }

    private static double timesInAYear(Period period) {
        long months = ChronoUnit.MONTHS.between(period.start(), period.end());
        boolean whole = months > 0 && period.start().plusMonths(months).equals(period.end());
        return whole
                ? MONTHS_OF_A_YEAR / months
                : DAYS_OF_A_YEAR / ChronoUnit.DAYS.between(period.start(), period.end());
    }

    /** By logarithms, so that a churn of one in a million keeps its digits. */
    private static double inAYear(double churn, double times) {
        return -Math.expm1(times * Math.log1p(-churn));
    }
}
