// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.growth;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Text;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Customers by segment, with those who came and went. */
@Singleton
final class SegmentCustomers implements MetricDefinition {

    private static final String SOURCE = "Segment membership by day, as customer-service announces it";

    @Override
    public Metric define() {
        return Metric.named("segment-customers", "Customers by segment", "各分群客户数")
                .in(Family.GROWTH, Direction.NEUTRAL)
                .meaning(
                        "One group for each segment: end = start + entered - left. A customer can be in several segments, so the groups do not add up to all customers.",
                        "按分群分组：期末 = 期初 + 进入 − 离开。一位客户可同属多个分群，各组之和不等于客户总数。")
                .cutBy("segment")
                .variant(variant(
                        "at-end",
                        new Text("customers of the segment at the end", "期末分群客户数"),
                        new Text("At the end of the period.", "期末时点。"),
                        "end"))
                .variant(variant(
                        "at-start",
                        new Text("customers of the segment at the start", "期初分群客户数"),
                        new Text("At the start of the period.", "期初时点。"),
                        "start"))
                .variant(variant(
                        "entered",
                        new Text("entries into the segment", "进入次数"),
                        new Text("Every entry counts, also of one who leaves again.", "每次进入均计入。"),
                        "entered"))
                .variant(variant(
                        "left",
                        new Text("exits from the segment", "离开次数"),
                        new Text("Every exit counts.", "每次离开均计入。"),
                        "left"))
                .build();
    }

    private static Variant variant(String key, Text formula, Text meaning, String part) {
        return Variant.named(key, Unit.CUSTOMERS)
                .formula(formula)
                .meaning(meaning)
                .source(SOURCE)
                .as((cells, question) -> evaluate(cells, question, part));
    }

    private static Map<Group, Map<Period, Figure>> evaluate(CellReader cells, MetricQuestion question, String part) {
        Map<Group, Map<Period, Tally>> standing =
                cells.tallies(question.periods(), question.slice(), TallyKind.SEGMENTS);
        Map<Group, Map<Period, Tally>> changes =
                cells.tallies(question.periods(), question.slice(), TallyKind.SEGMENT_CHANGES);
        Set<Group> groups = new HashSet<>(standing.keySet());
        groups.addAll(changes.keySet());
        Map<Group, Map<Period, Figure>> result = new HashMap<>();
        for (Group group : groups) {
            Map<Period, Tally> stood = standing.getOrDefault(group, Map.of());
            Map<Period, Tally> moved = changes.getOrDefault(group, Map.of());
            for (String segment : segments(stood.values(), moved.values())) {
                List<String> values = new ArrayList<>(List.of(segment));
                values.addAll(group.values());
                Map<Period, Figure> figures = new LinkedHashMap<>();
                for (Period period : question.periods()) {
                    Map<String, Quantity> parts = parts(
                            stood.getOrDefault(period, Tally.NONE), moved.getOrDefault(period, Tally.NONE), segment);
                    figures.put(
                            period,
                            Figure.of(Objects.requireNonNull(parts.get(part))).withParts(parts));
                }
                result.put(new Group(values), figures);
            }
        }
        return result;
    }

    private static Map<String, Quantity> parts(Tally stood, Tally moved, String segment) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("start", Quantity.of(stood.start(segment).n()));
        parts.put("entered", Quantity.of(moved.n("entered>" + segment)));
        parts.put("left", Quantity.of(moved.n("left>" + segment)));
        parts.put("end", Quantity.of(stood.n(segment)));
        return parts;
    }

    private static Set<String> segments(Collection<Tally> stood, Collection<Tally> moved) {
        Set<String> segments = new TreeSet<>();
        stood.forEach(tally -> {
            segments.addAll(tally.parts().keySet());
            segments.addAll(tally.atStart().keySet());
        });
        moved.forEach(tally ->
                tally.parts().keySet().forEach(change -> segments.add(change.substring(change.indexOf('>') + 1))));
        return segments;
    }
}
