// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.SegmentFilter;
import dev.kept.metrics.cell.SegmentFilter.AsOf;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.oracle.History;
import dev.kept.metrics.oracle.HistoryProperty;
import dev.kept.metrics.oracle.Seeds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import org.jspecify.annotations.Nullable;

/** Every definition of every metric, cut by every dimension that the metric takes: the groups add up to the total. */
class DimensionSweepTest {

    private static final List<Period> MONTHS = Ask.months("2023-03-01", 2);

    private static final Set<String> OF_CUSTOMERS = Set.of("region", Slice.LIFECYCLE_STAGE, Slice.SEGMENT);

    /** Who buys of two product lines counts in both. */
    private static final Set<String> OVERLAPPING =
            Set.of("active-customers by productLine", "order-count by productLine");

    /**
     * No sums: who moved into a group and out again, the age of a cohort, the best of a group, who are not the best of
     * all.
     */
    private static final Set<String> NO_SUMS = Set.of("netMoved", "monthsSinceFirst", "best");

    /** A part of the life cycle, or a reason, that does not occur in a group has no series there to tell what it is a share of. */
    private static final Set<String> OF_THE_WHOLE = Set.of("denominator", "start");

    /** Reasons are told with what those before them come to. */
    private static final Set<String> CUMULATED = Set.of("churn-reasons by reason", "churn-reasons by cause");

    private static final Set<Unit> SUMS =
            Set.of(Unit.CUSTOMERS, Unit.RESPONSES, Unit.ORDERS, Unit.COMPLAINTS, Unit.COUNT);

    @HistoryProperty(oneOf = 20)
    void theGroupsOfEveryDimensionAddUpToTheTotal(@ForAll(supplier = Seeds.class) long seed) {
        CellReader cells = History.random(new Random(seed), 8).readAsOf("2023-12-15");
        for (Metric metric : Definitions.catalog().all()) {
            for (Variant variant : metric.variants()) {
                Map<Group, Map<Period, Figure>> total = ask(variant, cells, Slice.TOTAL);
                for (String dimension : dimensions(metric)) {
                    Slice slice = new Slice(List.of(dimension), Map.of(), new SegmentFilter(null, AsOf.END));
                    Map<Group, Map<Period, Figure>> groups = ask(variant, cells, slice);
                    for (Period month : MONTHS) {
                        String about = metric.key() + " by " + dimension;
                        addUp(about, metric, numbers(variant, total, month), sums(variant, groups, month));
                    }
                }
            }
        }
    }

    private static void addUp(
            String about,
            Metric metric,
            Map<List<String>, Map<String, BigDecimal>> total,
            Map<List<String>, Map<String, BigDecimal>> sums) {
        boolean cutByPart = !metric.ownGroups().isEmpty() || metric.key().equals("churn-reasons");
        sums.forEach((own, numbers) -> numbers.forEach((name, sum) -> {
            BigDecimal whole = total.getOrDefault(own, Map.of()).get(name);
            boolean counts = !NO_SUMS.contains(name)
                    && !name.contains(":")
                    && !(cutByPart && OF_THE_WHOLE.contains(name))
                    && !(CUMULATED.contains(about) && name.equals("numerator"))
                    && whole != null;
            if (counts && OVERLAPPING.contains(about)) {
                assertTrue(sum.compareTo(whole) >= 0, about + " " + own + " " + name);
            } else if (counts) {
                assertEquals(0, sum.compareTo(whole), about + " " + own + " " + name + ": " + sum + " of " + whole);
            }
        }));
    }

    private static List<String> dimensions(Metric metric) {
        List<String> dimensions = new ArrayList<>(metric.ownDimensions());
        if (metric.byCustomer()) {
            dimensions.addAll(OF_CUSTOMERS);
        }
        dimensions.removeAll(metric.ownGroups());
        return dimensions;
    }

    private static Map<Group, Map<Period, Figure>> ask(Variant variant, CellReader cells, Slice slice) {
        return variant.computation().evaluate(cells, new MetricQuestion(Grain.MONTH, MONTHS, slice, 0.95));
    }

    /** By the groups that the metric has of itself. */
    private static Map<List<String>, Map<String, BigDecimal>> numbers(
            Variant variant, Map<Group, Map<Period, Figure>> answer, Period month) {
        Map<List<String>, Map<String, BigDecimal>> numbers = new HashMap<>();
        answer.forEach((group, figures) -> numbers.put(group.values(), numbers(variant, figures.get(month))));
        return numbers;
    }

    private static Map<List<String>, Map<String, BigDecimal>> sums(
            Variant variant, Map<Group, Map<Period, Figure>> answer, Period month) {
        Map<List<String>, Map<String, BigDecimal>> sums = new HashMap<>();
        answer.forEach((group, figures) -> {
            List<String> own = group.values().subList(0, group.values().size() - 1);
            Map<String, BigDecimal> sum = sums.computeIfAbsent(own, key -> new HashMap<>());
            numbers(variant, figures.get(month)).forEach((name, number) -> sum.merge(name, number, BigDecimal::add));
        });
        return sums;
    }

    private static Map<String, BigDecimal> numbers(Variant variant, @Nullable Figure figure) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        if (figure != null) {
            figure.parts().forEach((name, part) -> numbers.put(name, part.value()));
            put(numbers, "numerator", figure.numerator());
            put(numbers, "denominator", figure.denominator());
            if (SUMS.contains(variant.unit()) && figure.denominator() == null && figure.n() == null) {
                put(numbers, "value", figure.value());
            }
        }
        return numbers;
    }

    private static void put(Map<String, BigDecimal> numbers, String name, @Nullable Quantity quantity) {
        if (quantity != null) {
            numbers.put(name, quantity.value());
        }
    }
}
