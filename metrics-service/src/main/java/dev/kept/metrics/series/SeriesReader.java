// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.series;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.TenantCatalog;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.policy.Policy;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.ProblemException;
import dev.kept.restkit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads metrics as series. Periods that are not complete are never part of one. */
@ApplicationScoped
public class SeriesReader {

    private final TenantCatalog catalog;
    private final CellReaders readers;

    SeriesReader(TenantCatalog catalog, CellReaders readers) {
        this.catalog = catalog;
        this.readers = readers;
    }

    /**
     * What is asked for.
     *
     * @param periods how many, up to the last complete one
     * @param to the day after the last period, any day within the next one; null for the last closed day
     * @param scope whose
     */
    public record Wanted(Grain grain, int periods, @Nullable LocalDate to, SeriesScope scope) {}

    /** The metric of a key and its definition, or the problem that there is none such. */
    public Series of(String tenant, String key, @Nullable String definition, Wanted wanted) {
        Metric metric = metric(tenant, key);
        Variant variant = variant(metric, definition);
        if (!metric.grains().contains(wanted.grain()) || !metric.ownGroups().isEmpty()) {
            String known = metric.ownGroups().isEmpty()
                    ? metric.grains().stream()
                            .filter(grain -> grain != Grain.WINDOW)
                            .map(SeriesReader::name)
                            .collect(Collectors.joining(", "))
                    : "-";
            throw fault(Fault.textParameter("grain", "grain-unknown", known));
        }
        try (CellSnapshot cells = readers.open(tenant)) {
            Policy policy = cells.policy();
            LocalDate closed = cells.watermark().horizon().plusDays(1);
            LocalDate end = wanted.to() == null || wanted.to().isAfter(closed) ? closed : wanted.to();
            List<Period> periods = periods(wanted, start(wanted.grain(), end, policy));
            Map<Group, Map<Period, Figure>> figures = variant.computation()
                    .evaluate(
                            cells,
                            new MetricQuestion(
                                    wanted.grain(), periods, wanted.scope().slice(metric, cells), .95));
            Map<Period, Figure> total = figures.getOrDefault(Group.TOTAL, Map.of());
            return new Series(
                    metric,
                    variant,
                    wanted.grain(),
                    periods.stream()
                            .map(period -> point(period, total.get(period)))
                            .toList());
        }
    }

    /** The metric of a key, or the problem that there is none such. */
    private Metric metric(String tenant, String key) {
        return catalog.find(tenant, key)
                .orElseThrow(() -> fault(Fault.textParameter("metric", "metric-unknown", catalog.keys(tenant))));
    }

    private static Variant variant(Metric metric, @Nullable String definition) {
        if (definition == null) {
            return metric.defaultVariant();
        }
        Optional<Variant> variant = metric.variant(definition);
        return variant.orElseThrow(() -> fault(Fault.textParameter(
                "definition",
                "definition-unknown",
                metric.variants().stream().map(Variant::key).collect(Collectors.joining(", ")))));
    }

    private static Series.Point point(Period period, @Nullable Figure figure) {
        if (figure == null || figure.value() == null) {
            return new Series.Point(period.start(), period.end(), null, null);
        }
        return new Series.Point(
                period.start(), period.end(), figure.value().value().doubleValue(), figure.n());
    }

    private static List<Period> periods(Wanted wanted, LocalDate end) {
        List<Period> periods = new ArrayList<>();
        LocalDate start = after(wanted.grain(), end, -wanted.periods());
        for (int i = 0; i < wanted.periods(); i++) {
            LocalDate next = after(wanted.grain(), start, 1);
            periods.add(new Period(wanted.grain(), start, next));
            start = next;
        }
        return periods;
    }

    private static LocalDate start(Grain grain, LocalDate day, Policy policy) {
        return switch (grain) {
            case DAY, WINDOW -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(policy.weekStart()));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER ->
                day.withDayOfMonth(1)
                        .withMonth(day.getMonth().firstMonthOfQuarter().getValue());
            case YEAR -> day.withDayOfYear(1);
            case FISCAL_QUARTER -> policy.fiscalYear().startOfQuarter(day);
            case FISCAL_YEAR -> policy.fiscalYear().startOfYear(day);
        };
    }

    /** The start that many periods later. */
    public static LocalDate after(Grain grain, LocalDate start, int periods) {
        return grain == Grain.WINDOW ? start.plusDays(periods) : grain.after(start, periods);
    }

    /** The length of period of this name; a month where none is named. */
    static Grain grain(@Nullable String named) {
        if (named == null) {
            return Grain.MONTH;
        }
        return Stream.of(Grain.values())
                .filter(grain -> grain != Grain.WINDOW && name(grain).equals(named))
                .findFirst()
                .orElseThrow(() -> fault(Fault.textParameter("grain", "grain-unknown", Grain.CALENDAR)));
    }

    private static String name(Grain grain) {
        return grain.key();
    }

    private static ProblemException fault(Fault fault) {
        return StandardProblem.INVALID_REQUEST.withFaults(List.of(fault));
    }
}
