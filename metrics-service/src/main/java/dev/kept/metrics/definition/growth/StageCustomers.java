// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.growth;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Text;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Cuts;
import dev.kept.metrics.definition.Shares;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Customers by stage of their life cycle. */
@Singleton
final class StageCustomers implements MetricDefinition {

    private static final String SOURCE =
            "Life cycle of the requirement articles: prospect, new, active, loyal, churned";

    @Override
    public Metric define() {
        return Metric.named("stage-customers", "Customers by stage", "各阶段客户数")
                .in(Family.GROWTH, Direction.NEUTRAL)
                .meaning(
                        "One group for each stage of the life cycle: every customer is in one stage at an instant.",
                        "按生命周期阶段分组：每位客户在任一时点只处于一个阶段。")
                .cutBy("stage")
                .variant(variant(
                        "at-end",
                        new Text("customers of the stage at the end", "期末处于该阶段的客户数"),
                        new Text("At the end of the period.", "期末时点。"),
                        Unit.CUSTOMERS,
                        (tally, stage, level) -> Figure.of(Quantity.of(tally.n(stage)))))
                .variant(variant(
                        "share",
                        new Text("customers of the stage / customers of all stages", "该阶段客户数 / 全部阶段客户数"),
                        new Text("Share of all who are in a stage at the end.", "期末占全部客户的比例。"),
                        Unit.RATIO,
                        (tally, stage, level) -> Shares.of(tally.n(stage), all(tally), level)))
                .build();
    }

    private static Variant variant(String key, Text formula, Text meaning, Unit unit, Cuts.Computation computation) {
        return Variant.named(key, unit)
                .formula(formula)
                .meaning(meaning)
                .source(SOURCE)
                .as(Cuts.byPart(TallyKind.STAGES, (tally, stage, level) -> {
                    Map<String, Quantity> parts = new LinkedHashMap<>();
                    parts.put("start", Quantity.of(tally.start(stage).n()));
                    parts.put("end", Quantity.of(tally.n(stage)));
                    return computation.of(tally, stage, level).withParts(parts);
                }));
    }

    private static long all(Tally tally) {
        return tally.parts().values().stream().mapToLong(Tally.Totals::n).sum();
    }
}
