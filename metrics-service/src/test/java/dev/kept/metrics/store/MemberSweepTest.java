// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.SegmentFilter;
import dev.kept.metrics.cell.SegmentFilter.AsOf;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Ask;
import dev.kept.metrics.definition.Definitions;
import dev.kept.metrics.oracle.History;
import dev.kept.metrics.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every part of every metric that counts customers, by every dimension: each group lists as many as it counts. */
class MemberSweepTest {

    private static final Period MONTH = Ask.month("2023-06-01");
    private static final Set<String> OF_CUSTOMERS = Set.of("region", Slice.LIFECYCLE_STAGE, Slice.SEGMENT);

    private final CellReader cells = random(11);
    private final Set<String> compared = new TreeSet<>();

    @Test
    void aGroupHasExactlyTheMembersThatItCounts() {
        for (Metric metric : Definitions.catalog().all()) {
            metric.members().forEach((part, set) -> {
                for (String dimension : dimensions(metric, set)) {
                    compare(metric, part, set, dimension);
                }
            });
        }
        assertTrue(compared.containsAll(OF_CUSTOMERS), compared::toString);
        assertTrue(compared.size() > OF_CUSTOMERS.size(), compared::toString);
    }

    private void compare(Metric metric, String part, MemberSet set, String dimension) {
        Slice cut = new Slice(List.of(dimension), Map.of(), new SegmentFilter(null, AsOf.START));
        MetricQuestion question = new MetricQuestion(Grain.MONTH, List.of(MONTH), cut, 0.95);
        Map<Group, Map<Period, Figure>> answer =
                metric.defaultVariant().computation().evaluate(cells, question);
        answer.forEach((group, figures) -> {
            Figure figure = figures.get(MONTH);
            Quantity counted = figure == null ? null : figure.parts().get(part);
            if (counted != null && !counted.money() && metric.ownGroups().isEmpty()) {
                List<String> members = cells.members(
                        set, MONTH, slice(dimension, group.values().get(0)), null, 1000);
                assertEquals(
                        counted.value().intValueExact(),
                        members.size(),
                        () -> metric.key() + "." + part + " by " + dimension + " " + group + ": " + members);
                compared.add(dimension);
            }
        });
    }

    private static Slice slice(String dimension, String value) {
        return dimension.equals(Slice.SEGMENT)
                ? new Slice(List.of(), Map.of(), new SegmentFilter(value, AsOf.START))
                : new Slice(List.of(), Map.of(dimension, Set.of(value)));
    }

    /** Those of customers and those of the kind that the set is of, as far as the metric takes them. */
    private static List<String> dimensions(Metric metric, MemberSet set) {
        List<String> dimensions = new ArrayList<>(metric.byCustomer() ? OF_CUSTOMERS : Set.of());
        TallyKind kind = set.kind();
        if (kind != null) {
            kind.dimensions().stream().filter(metric.ownDimensions()::contains).forEach(dimensions::add);
        }
        return dimensions;
    }

    private static CellReader random(long seed) {
        History history = History.random(new Random(seed));
        Policy policy = history.policy();
        Cells engine = new Cells(
                policy.with(policy.zone(), policy.weekStart(), 1, List.of("region", Slice.LIFECYCLE_STAGE)),
                LocalDate.of(2024, 6, 30));
        history.facts().forEach(engine::ingest);
        return engine.reader();
    }
}
