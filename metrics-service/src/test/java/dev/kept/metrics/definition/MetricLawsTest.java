// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricCatalog;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.oracle.History;
import dev.kept.metrics.oracle.HistoryProperty;
import dev.kept.metrics.oracle.Seeds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;

/** What holds for every metric on any history. */
class MetricLawsTest {

    private static final MetricCatalog CATALOG = Definitions.catalog();
    private static final List<Period> MONTHS = Ask.months("2023-03-01", 8);
    private static final Slice BY_REGION = new Slice(List.of("region"), Map.of());

    /** Attributed to what a customer was at another moment in each part; the identity has a part for the movers. */
    private static final Set<String> MOVING = Set.of("netMoved");

    @HistoryProperty(oneOf = 8)
    void partsOfTheGroupsAddUpToThoseOfTheTotal(@ForAll(supplier = Seeds.class) long seed) {
        CellReader cells = History.random(new Random(seed), 8).readAsOf("2023-09-15");
        for (Metric metric : CATALOG.all()) {
            if (metric.ownGroups().isEmpty()) {
                Map<Group, Map<Period, Figure>> total = ask(metric.defaultVariant(), cells, Slice.TOTAL);
                Map<Group, Map<Period, Figure>> groups = ask(metric.defaultVariant(), cells, BY_REGION);
                for (Period month : MONTHS) {
                    assertPartsAddUp(metric, figure(total, Group.TOTAL, month), groups, month);
                }
            }
        }
    }

    private static void assertPartsAddUp(
            Metric metric, Figure total, Map<Group, Map<Period, Figure>> groups, Period month) {
        total.parts().forEach((name, part) -> {
            BigDecimal sum = groups.keySet().stream()
                    .map(group -> figure(groups, group, month).parts().get(name))
                    .map(quantity -> quantity == null ? BigDecimal.ZERO : quantity.value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            // A score or a weight of an aspect is no count.
            if (!MOVING.contains(name) && !name.contains(":")) {
                assertEquals(0, part.value().compareTo(sum), metric.key() + " " + name + ": " + part + ", " + sum);
            }
        });
    }

    @HistoryProperty
    void theIdentityOfThePopulationHoldsInEveryAnswer(@ForAll(supplier = Seeds.class) long seed) {
        CellReader cells = History.random(new Random(seed), 8).readAsOf("2023-09-15");
        for (Slice slice : List.of(Slice.TOTAL, BY_REGION)) {
            variants("retention-rate")
                    .forEach(variant -> ask(variant, cells, slice)
                            .values()
                            .forEach(byPeriod -> byPeriod.values().forEach(MetricLawsTest::assertIdentity)));
        }
        Figure retention =
                figure(ask(variants("retention-rate").get(0), cells, Slice.TOTAL), Group.TOTAL, MONTHS.get(3));
        Figure churn = figure(ask(variants("churn-rate").get(0), cells, Slice.TOTAL), Group.TOTAL, MONTHS.get(3));
        if (retention.value() != null) {
            assertEquals(1, Ask.value(retention) + Ask.value(churn), 1e-15);
        }
    }

    private static void assertIdentity(Figure figure) {
        double moved = figure.parts().containsKey("netMoved") ? Ask.part(figure, "netMoved") : 0;
        assertEquals(Ask.part(figure, "start"), Ask.part(figure, "kept") + Ask.part(figure, "lost"), 0);
        assertEquals(
                Ask.part(figure, "end"),
                Ask.part(figure, "start")
                        - Ask.part(figure, "lost")
                        + Ask.part(figure, "new")
                        + Ask.part(figure, "returned")
                        + moved,
                0);
    }

    @HistoryProperty(oneOf = 8)
    void noValueIsOutOfItsBoundsAndNoneIsMissingWithoutAReason(@ForAll(supplier = Seeds.class) long seed) {
        CellReader cells = History.random(new Random(seed), 8).readAsOf("2023-09-15");
        for (Metric metric : CATALOG.all()) {
            for (Variant variant : metric.variants()) {
                ask(variant, cells, Slice.TOTAL)
                        .values()
                        .forEach(figures -> figures.values().forEach(figure -> assertSound(variant, figure)));
            }
        }
    }

    private static void assertSound(Variant variant, Figure figure) {
        Quantity value = figure.value();
        if (value == null) {
            assertNotNull(figure.undefined());
            assertTrue(figure.intervals().isEmpty());
            return;
        }
        if (variant.unit() == Unit.POINTS) {
            assertTrue(Math.abs(value.value().doubleValue()) <= 100, figure::toString);
        }
        figure.intervals().forEach(interval -> {
            assertTrue(interval.low() <= interval.high(), interval::toString);
            assertTrue(Double.isFinite(interval.low()) && Double.isFinite(interval.high()), interval::toString);
        });
    }

    private static List<Variant> variants(String metric) {
        return CATALOG.find(metric).orElseThrow().variants();
    }

    private static Map<Group, Map<Period, Figure>> ask(Variant variant, CellReader cells, Slice slice) {
        return variant.computation().evaluate(cells, new MetricQuestion(Grain.MONTH, MONTHS, slice, 0.95));
    }

    private static Figure figure(Map<Group, Map<Period, Figure>> answer, Group group, Period period) {
        return answer.getOrDefault(group, Map.of()).getOrDefault(period, Figure.undefined("absent"));
    }
}
