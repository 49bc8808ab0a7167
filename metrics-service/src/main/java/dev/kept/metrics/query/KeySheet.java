// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricCatalog;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.query.ComparisonView.Judged;
import dev.kept.metrics.target.MetricTarget;
import dev.kept.metrics.target.MetricTargets;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the six indicators from one snapshot. */
@Singleton
class KeySheet {

    private static final double LEVEL = 0.95;
    private static final List<String> COMPARED = List.of(Comparisons.PREVIOUS, Comparisons.LAST_YEAR);

    private final MetricCatalog catalog;
    private final CellReaders readers;
    private final MetricTargets targets;

    KeySheet(MetricCatalog catalog, CellReaders readers, MetricTargets targets) {
        this.catalog = catalog;
        this.readers = readers;
        this.targets = targets;
    }

    KeySheetView read(String tenant, KeySheetParameters given) {
        try (CellSnapshot cells = readers.open(tenant)) {
            Period period = new QuestionReader(metric("growth-rate"), cells).onePeriod(given.grain, given.from);
            String model = cells.policy().businessModel();
            List<KeySheetView.Indicator> indicators = indicators(model).entrySet().stream()
                    .map(entry -> indicator(
                            entry.getKey(),
                            metric(entry.getValue()),
                            period,
                            cells,
                            targets.find(tenant, entry.getValue(), QuestionReader.name(period.grain()))))
                    .toList();
            return new KeySheetView(
                    QuestionReader.name(period.grain()),
                    period.start(),
                    period.end(),
                    model,
                    cells.policy().currency(),
                    indicators,
                    new WatermarkView(cells.watermark()));
        }
    }

    /** Who sells subscriptions sees renewals where others see purchases that are repeated. */
    private static Map<String, String> indicators(String businessModel) {
        Map<String, String> metrics = new LinkedHashMap<>();
        metrics.put("growth", "growth-rate");
        metrics.put("satisfaction", "customer-satisfaction");
        metrics.put("complaints", "complaint-rate");
        metrics.put("conversion", "conversion-rate");
        metrics.put("loyalty", "net-promoter-score");
        metrics.put("repetition", businessModel.equals("SUBSCRIPTION") ? "renewal-rate" : "repurchase-rate");
        return metrics;
    }

    private Metric metric(String key) {
        return catalog.find(key).orElseThrow(() -> new IllegalStateException("No metric " + key));
    }

    private static KeySheetView.Indicator indicator(
            String name, Metric metric, Period period, CellReader cells, Optional<MetricTarget> target) {
        Variant variant = metric.defaultVariant();
        MetricQuestion question = new MetricQuestion(period.grain(), List.of(period), Slice.TOTAL, LEVEL);
        PointView.Measure measure = PointView.Measure.of(cells, null);
        Figure figure = variant.computation()
                .evaluate(cells, question)
                .getOrDefault(Group.TOTAL, Map.of())
                .getOrDefault(period, Figure.undefined("absent"));
        Judged now = new Judged(period, figure, PointView.status(period, figure, measure));
        Comparisons comparisons = new Comparisons(COMPARED, variant, question, cells, metric.direction());
        return new KeySheetView.Indicator(
                name,
                metric.key(),
                variant.key(),
                MetricView.name(variant.unit()),
                MetricView.name(metric.direction()),
                Texts.both(metric.name()),
                new PointView(period, figure, measure, comparisons.of(Group.TOTAL, 0, now, measure)),
                target.map(wanted -> TargetView.of(wanted, Map.of(), metric, variant, now))
                        .orElse(null));
    }
}
