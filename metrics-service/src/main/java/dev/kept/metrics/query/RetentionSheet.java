// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricCatalog;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Text;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts all named definitions of retention and churn beside each other. */
@Singleton
class RetentionSheet {

    private static final double LEVEL = 0.95;
    private static final String RETENTION = "retention-rate";
    private static final String CHURN = "churn-rate";
    private static final List<String> METRICS = List.of(
            RETENTION,
            CHURN,
            "first-time-churn-rate",
            "churn-rate-by-cause",
            "active-retention-rate",
            "subscriber-retention-rate");

    private final MetricCatalog catalog;
    private final CellReaders readers;

    RetentionSheet(MetricCatalog catalog, CellReaders readers) {
        this.catalog = catalog;
        this.readers = readers;
    }

    RetentionSheetView read(String tenant, RetentionSheetParameters given) {
        try (CellSnapshot cells = readers.open(tenant)) {
            Period period = new QuestionReader(metric(RETENTION), cells).period(given.from, given.to);
            PointView.Measure measure = PointView.Measure.of(cells, null);
            Figure sets = figure(metric(RETENTION).defaultVariant(), period, cells);
            List<RetentionSheetView.Line> lines = new ArrayList<>();
            for (String key : METRICS) {
                Metric metric = metric(key);
                if (metric.grains().contains(period.grain())) {
                    metric.variants().forEach(variant -> lines.add(line(metric, variant, period, cells, measure)));
                }
            }
            Map<String, Object> population = new LinkedHashMap<>();
            sets.parts().forEach((name, part) -> population.put(name, part.value()));
            return new RetentionSheetView(
                    period.start(),
                    period.end(),
                    population,
                    sets.undefined() == null || !sets.undefined().equals("identity-violated"),
                    lines,
                    new WatermarkView(cells.watermark()));
        }
    }

    private RetentionSheetView.Line line(
            Metric metric, Variant variant, Period period, CellReader cells, PointView.Measure measure) {
        Figure figure = figure(variant, period, cells);
        boolean loss = metric.key().contains("churn") || variant.key().equals("churn");
        Figure standard = figure(metric(loss ? CHURN : RETENTION).defaultVariant(), period, cells);
        return new RetentionSheetView.Line(
                metric.key(),
                variant.key(),
                Texts.current(metric.name()),
                Texts.current(variant.formula()),
                new PointView(period, figure, measure),
                difference(figure.value(), standard.value()),
                reason(variant, figure));
    }

    private static @Nullable BigDecimal difference(@Nullable Quantity value, @Nullable Quantity standard) {
        return value == null || standard == null
                ? null
                : Numbers.rounded(value.value().subtract(standard.value()));
    }

    /** The meaning of the definition, and the parts of this period that make it differ. */
    private static String reason(Variant variant, Figure figure) {
        List<String> parts = switch (variant.key()) {
            case "naive-acquired" -> List.of("start", "returned", "acquiredLost");
            case "over-end" -> List.of("start", "end");
            case "over-average" -> List.of("start", "end");
            case "over-start-plus-new" -> List.of("start", "acquired");
            case "flow" -> List.of("lost", "churnEvents");
            case "flow-over-end" -> List.of("start", "end", "churnEvents");
            case "flow-over-start-plus-new" -> List.of("start", "acquired", "churnEvents");
            case "over-all" -> List.of("lost", "acquiredLost", "acquired", "returned");
            case "article-003" -> List.of("end", "new", "returned", "start");
            default -> List.copyOf(figure.parts().keySet());
        };
        StringBuilder reason = new StringBuilder(Texts.current(variant.meaning()));
        String separator = Texts.current(new Text(" Here: ", "本期："));
        for (String part : parts) {
            Quantity quantity = figure.parts().get(part);
            if (quantity != null) {
                reason.append(separator)
                        .append(part)
                        .append(" = ")
                        .append(quantity.value().toPlainString());
                separator = Texts.current(new Text(", ", "，"));
            }
        }
        return reason.append(Texts.current(new Text(".", "。"))).toString();
    }

    private static Figure figure(Variant variant, Period period, CellReader cells) {
        return variant.computation()
                .evaluate(cells, new MetricQuestion(period.grain(), List.of(period), Slice.TOTAL, LEVEL))
                .getOrDefault(Group.TOTAL, Map.of())
                .getOrDefault(period, Figure.undefined("absent"));
    }

    private Metric metric(String key) {
        return catalog.find(key).orElseThrow(() -> new IllegalStateException("No metric " + key));
    }
}
