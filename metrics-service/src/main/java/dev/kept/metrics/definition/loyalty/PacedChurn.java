// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.PopulationCounts;
import dev.kept.metrics.definition.Population;
import dev.kept.metrics.definition.Shares;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Churn that is counted day by day, or over days that are not those of the calendar period. */
final class PacedChurn {

    private static final int ROLLING_DAYS = 30;

    private PacedChurn() {}

    /** The daily rates, added up. */
    static Variant dailySum() {
        return Variant.named("daily-sum", Unit.RATIO)
                .formula("sum over days of lost that day / present at its start", "逐日（当日流失 / 当日初在册）之和")
                .meaning(
                        "The base of each day is who is there then, so customers acquired in the period count in it as well. Days without anybody are left out and counted.",
                        "每日以当日在册者为基数，期间内新获得者亦计入；无人在册之日剔除并计数。")
                .source("Daily churn, common practice of billing analytics")
                .as((cells, question) -> read(cells, question, PacedChurn::days, PacedChurn::sum));
    }

    /** The thirty days up to the end of the period, whatever its length. */
    static Variant rolling() {
        return Variant.named("rolling-30-days", Unit.RATIO)
                .formula("lost in the last 30 days / start of the last 30 days", "末 30 天流失 / 末 30 天初在册")
                .meaning(
                        "Of those present 30 days before the end, the share not present at it: the same length whatever the calendar says.",
                        "期末前 30 天在册者中期末不在册的比例，窗口长度不随历法变化。")
                .source(Population.SOURCE + "; interval: Wilson 1927")
                .as((cells, question) ->
                        read(cells, question, PacedChurn::lastDays, (counts, level) -> share(counts.get(0), level)));
    }

    private interface Cut {
        List<Period> of(Period period);
    }

    private interface Computation {
        Figure of(List<PopulationCounts> counts, double level);
    }

    /** A figure for every period from the counts of the periods that it is cut into. */
    private static Map<Group, Map<Period, Figure>> read(
            CellReader cells, MetricQuestion question, Cut cut, Computation computation) {
        List<Period> all = question.periods().stream()
                .flatMap(period -> cut.of(period).stream())
                .distinct()
                .toList();
        Map<Group, Map<Period, PopulationCounts>> known = cells.population(all, question.slice());
        Set<Group> groups = question.slice().groupBy().isEmpty() ? Set.of(Group.TOTAL) : known.keySet();
        Map<Group, Map<Period, Figure>> result = new HashMap<>();
        for (Group group : groups) {
            Map<Period, PopulationCounts> counts = known.getOrDefault(group, Map.of());
            Map<Period, Figure> figures = new LinkedHashMap<>();
            for (Period period : question.periods()) {
                List<PopulationCounts> own = cut.of(period).stream()
                        .map(part -> counts.getOrDefault(part, PopulationCounts.ZERO))
                        .toList();
                figures.put(period, computation.of(own, question.level()));
            }
            result.put(group, figures);
        }
        return result;
    }

    private static List<Period> days(Period period) {
        return period.start()
                .datesUntil(period.end())
                .map(day -> new Period(Grain.DAY, day, day.plusDays(1)))
                .toList();
    }

    private static List<Period> lastDays(Period period) {
        return List.of(new Period(Grain.WINDOW, period.end().minusDays(ROLLING_DAYS), period.end()));
    }

    private static Figure sum(List<PopulationCounts> days, double level) {
        BigDecimal sum = BigDecimal.ZERO;
        long lost = 0;
        long empty = 0;
        for (PopulationCounts day : days) {
            lost += day.lost();
            if (day.start() == 0) {
                empty++;
            } else {
                sum = sum.add(
                        BigDecimal.valueOf(day.lost()).divide(BigDecimal.valueOf(day.start()), MathContext.DECIMAL128));
            }
        }
        Figure figure = empty == days.size()
                ? Figure.undefined("0/0")
                : Figure.of(Quantity.of(sum)).uncertainFor(Figure.NO_METHOD);
        return figure.withParts(Map.of("lostOnItsDay", Quantity.of(lost)))
                .withExclusions(empty == 0 ? Map.of() : Map.of("daysWithoutCustomers", empty));
    }

    private static Figure share(PopulationCounts counts, double level) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("start30DaysBefore", Quantity.of(counts.start()));
        parts.put("lostIn30Days", Quantity.of(counts.lost()));
        return Shares.of(counts.lost(), counts.start(), level).withParts(parts);
    }
}
