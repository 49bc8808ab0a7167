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
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Shares;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** From the stage at the start of a period to that at its end: the transition matrix. */
@Singleton
final class StageMatrix implements MetricDefinition {

    private static final String NONE = "none";
    private static final String SOURCE =
            "Pfeifer & Carraway, Journal of Interactive Marketing 14 (2000); interval: Wilson 1927";

    @Override
    public Metric define() {
        return Metric.named("stage-matrix", "Stage transition matrix", "阶段转移矩阵")
                .in(Family.GROWTH, Direction.NEUTRAL)
                .meaning(
                        "One group for each cell, such as NEW>ACTIVE or NEW>NEW: the stage at the start of the period and that at its end. `none` had no stage yet.",
                        "每个单元为一组，如 NEW>ACTIVE、NEW>NEW：期初阶段与期末阶段；none 表示期初尚无阶段。")
                .without(Grain.WINDOW)
                .cutBy("transition")
                .variant(variant(
                        "probability",
                        Unit.RATIO,
                        new Text("customers of the cell / customers of the stage at the start", "单元客户数 / 期初该阶段客户数"),
                        new Text(
                                "The shares of a row add up to 1. For `none` there is no row total: undefined.",
                                "每行之和为 1；none 无期初合计，故无定义。"),
                        (n, row, from, level) ->
                                from.equals(NONE) ? Figure.undefined("no-stage") : Shares.of(n, row, level)))
                .variant(variant(
                        "customers",
                        Unit.CUSTOMERS,
                        new Text("customers of the cell", "单元客户数"),
                        new Text("A row adds up to the customers of the stage at the start.", "每行之和为期初该阶段客户数。"),
                        (n, row, from, level) -> Figure.of(Quantity.of(n))))
                .build();
    }

    private interface Computation {
        Figure of(long n, long row, String from, double level);
    }

    private static Variant variant(String key, Unit unit, Text formula, Text meaning, Computation computation) {
        return Variant.named(key, unit)
                .formula(formula)
                .meaning(meaning)
                .source(SOURCE)
                .as((cells, question) -> evaluate(cells, question, computation));
    }

    private static Map<Group, Map<Period, Figure>> evaluate(
            CellReader cells, MetricQuestion question, Computation computation) {
        Map<Group, Map<Period, Tally>> stages = cells.tallies(question.periods(), question.slice(), TallyKind.STAGES);
        Map<Group, Map<Period, Tally>> moves =
                cells.tallies(question.periods(), question.slice(), TallyKind.STAGE_MOVES);
        Set<Group> groups = new HashSet<>(stages.keySet());
        groups.addAll(moves.keySet());
        Map<Group, Map<Period, Figure>> result = new HashMap<>();
        for (Group group : groups) {
            Map<Period, Tally> standing = stages.getOrDefault(group, Map.of());
            Map<Period, Tally> moved = moves.getOrDefault(group, Map.of());
            for (String cell : cells(standing.values(), moved.values())) {
                List<String> values = new ArrayList<>(List.of(cell));
                values.addAll(group.values());
                Map<Period, Figure> figures = new LinkedHashMap<>();
                for (Period period : question.periods()) {
                    Tally at = standing.getOrDefault(period, Tally.NONE);
                    Tally gone = moved.getOrDefault(period, Tally.NONE);
                    figures.put(period, figure(cell, at, gone, question.level(), computation));
                }
                result.put(new Group(values), figures);
            }
        }
        return result;
    }

    private static Figure figure(String cell, Tally standing, Tally moves, double level, Computation computation) {
        String from = cell.substring(0, cell.indexOf('>'));
        long row = standing.start(from).n();
        long n = cell.equals(stayed(from)) ? row - leaving(moves, from) : moves.n(cell);
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("customers", Quantity.of(n));
        parts.put("start", Quantity.of(row));
        return computation.of(n, row, from, level).withParts(parts);
    }

    private static long leaving(Tally moves, String from) {
        return moves.parts().entrySet().stream()
                .filter(part -> part.getKey().startsWith(from + ">"))
                .mapToLong(part -> part.getValue().n())
                .sum();
    }

    private static Set<String> cells(Collection<Tally> standing, Collection<Tally> moves) {
        Set<String> cells = new TreeSet<>();
        standing.forEach(tally -> tally.atStart().keySet().forEach(stage -> cells.add(stayed(stage))));
        moves.forEach(tally -> cells.addAll(tally.parts().keySet()));
        return cells;
    }

    private static String stayed(String stage) {
        return stage + ">" + stage;
    }
}
