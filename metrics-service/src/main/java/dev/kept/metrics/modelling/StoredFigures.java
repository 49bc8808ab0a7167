// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricCatalog;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Metrics of a tenant that models take as given. */
@ApplicationScoped
class StoredFigures {

    private static final String ACQUISITION_COST = "customer-acquisition-cost";
    private static final double LEVEL = .95;

    private final Metric acquisitionCost;
    private final CellReaders readers;

    StoredFigures(MetricCatalog catalog, CellReaders readers) {
        this.acquisitionCost = catalog.find(ACQUISITION_COST).orElseThrow();
        this.readers = readers;
    }

    /** Of the year that ends with a day, in the currency; empty where nothing was spent in it, or nobody came. */
    OptionalDouble acquisitionCost(String tenant, LocalDate day) {
        LocalDate end = day.plusDays(1);
        Period year = new Period(Grain.WINDOW, end.minusYears(1), end);
        try (CellSnapshot cells = readers.open(tenant)) {
            Figure figure = acquisitionCost
                    .defaultVariant()
                    .computation()
                    .evaluate(cells, new MetricQuestion(Grain.WINDOW, List.of(year), Slice.TOTAL, LEVEL))
                    .getOrDefault(Group.TOTAL, Map.of())
                    .get(year);
            return figure == null
                            || figure.value() == null
                            || figure.value().value().signum() <= 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(figure.value().value().doubleValue());
        }
    }
}
