// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valueexport;

import static dev.kept.metrics.valueexport.ValueExportProblem.VALUE_EXPORT_TOO_MANY_GROUPS;

import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Watermark;
import dev.kept.metrics.query.PublishedValues;
import dev.kept.metrics.query.PublishedValues.Point;
import dev.kept.metrics.query.PublishedValues.Wanted;
import dev.kept.metrics.store.TenantTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks through all values of an export and notes those that have changed: slice by slice, each in a transaction of its
 * own, so that a run that has no more time leaves the rest to the next one.
 */
@ApplicationScoped
class ValuePass {

    /** Groups of one series. */
    static final int MOST_GROUPS = 2000;

    /** Periods that are computed at once. */
    private static final int SLICE = 31;

    /** What decides values beside facts and what is looked at here would be seen after this time at the latest. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private final TenantTransactions transactions;
    private final CellReaders readers;
    private final SeriesChoice choice;
    private final Clock clock;

    ValuePass(TenantTransactions transactions, CellReaders readers, SeriesChoice choice, Clock clock) {
        this.transactions = transactions;
        this.readers = readers;
        this.choice = choice;
        this.clock = clock;
    }

    /** A stretch of periods of one series. */
    private record Slice(ExportedSeries series, Wanted wanted, List<Period> periods) {}

    /** What was computed of a slice; {@code next} is null where it was the last. */
    private record Computed(
            @Nullable Slice slice,
            List<ExportedValue> values,
            Watermark at,
            @Nullable Integer next) {}

    /**
     * Goes on, or begins anew where something may have changed.
     *
     * @return whether all was looked through
     */
    boolean run(String tenant, ValueExport export, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        ExportPass pass = begin(tenant, export);
        while (!pass.isOver() && System.nanoTime() < until) {
            pass = step(tenant, export, pass);
        }
        return pass.isOver();
    }

    private ExportPass begin(String tenant, ValueExport export) {
        String basis;
        List<String> names;
        try (CellSnapshot cells = readers.open(tenant)) {
            basis = basis(tenant, export, cells);
            names = export.series().stream()
                    .filter(series -> choice.wanted(tenant, series, cells).isPresent())
                    .map(ExportedSeries::name)
                    .toList();
        }
        Instant now = clock.instant();
        return transactions.call(tenant, connection -> {
            ValueExportTable table = new ValueExportTable(connection);
            table.findForChange(export.key());
            ExportPass pass = table.pass(export.id());
            boolean old = pass.passedAt() == null || pass.passedAt().plus(AGAIN).isBefore(now);
            boolean changed =
                    !pass.basis().equals(basis) || (pass.isOver() && (old || table.hasFactsSince(pass.since())));
            if (changed) {
                table.beginPass(export.id(), basis, now);
                connection.allowLongStatements();
                new ExportedValueTable(connection, export.id()).keepOnly(names, export.from());
            }
            return table.pass(export.id());
        });
    }

    private ExportPass step(String tenant, ValueExport export, ExportPass pass) {
        Computed computed = compute(tenant, export, pass.position() == null ? 0 : pass.position());
        return transactions.call(tenant, connection -> {
            ValueExportTable table = new ValueExportTable(connection);
            boolean same = table.findForChange(export.key())
                    .filter(now -> now.version() == export.version())
                    .isPresent();
            // Whoever else has been here has read cells that are not older.
            if (same && table.pass(export.id()).equals(pass)) {
                Slice slice = computed.slice();
                if (slice != null) {
                    new ExportedValueTable(connection, export.id())
                            .replace(
                                    slice.series().name(),
                                    slice.periods().get(0).start(),
                                    last(slice).end(),
                                    computed.values(),
                                    computed.at());
                }
                table.moveTo(export.id(), computed.next());
            }
            return same ? table.pass(export.id()) : new ExportPass(0, null, "", "0", null);
        });
    }

    private Computed compute(String tenant, ValueExport export, int position) {
        try (CellSnapshot cells = readers.open(tenant)) {
            List<Slice> slices = slices(tenant, export, cells);
            if (position >= slices.size()) {
                return new Computed(null, List.of(), cells.watermark(), null);
            }
            Slice slice = slices.get(position);
            List<Point> points = PublishedValues.read(cells, slice.wanted(), slice.periods());
            long groups = points.stream().map(Point::group).distinct().count();
            if (groups > MOST_GROUPS) {
                throw VALUE_EXPORT_TOO_MANY_GROUPS.with(slice.series().name(), groups, MOST_GROUPS);
            }
            String currency = cells.policy().currency();
            return new Computed(
                    slice,
                    points.stream()
                            .map(point -> ExportedValue.of(
                                    slice.series().name(), slice.wanted().variant(), currency, point))
                            .toList(),
                    cells.watermark(),
                    position + 1 < slices.size() ? position + 1 : null);
        }
    }

    private List<Slice> slices(String tenant, ValueExport export, CellSnapshot cells) {
        List<Slice> slices = new ArrayList<>();
        for (ExportedSeries series : export.series()) {
            choice.wanted(tenant, series, cells).ifPresent(wanted -> {
                List<Period> periods = newest(cells, wanted, export.from());
                for (int from = 0; from < periods.size(); from += SLICE) {
                    List<Period> part = periods.subList(from, Math.min(periods.size(), from + SLICE));
                    slices.add(new Slice(series, wanted, part));
                }
            });
        }
        return slices;
    }

    private static List<Period> newest(CellSnapshot cells, Wanted wanted, LocalDate from) {
        List<Period> all = PublishedValues.periods(cells, wanted.grain(), from, Integer.MAX_VALUE);
        return all.subList(Math.max(0, all.size() - SeriesChoice.MOST_PERIODS), all.size());
    }

    private static Period last(Slice slice) {
        return slice.periods().get(slice.periods().size() - 1);
    }

    /** What values rest on beside facts: another generation or day, other settings, another definition. */
    private String basis(String tenant, ValueExport export, CellSnapshot cells) {
        StringBuilder basis = new StringBuilder()
                .append(export.version())
                .append('/')
                .append(cells.watermark().generation())
                .append('/')
                .append(cells.watermark().horizon())
                .append('/')
                .append(cells.policy());
        export.series()
                .forEach(series -> choice.wanted(tenant, series, cells)
                        .ifPresent(wanted ->
                                basis.append('/').append(wanted.variant().version())));
        return basis.toString();
    }
}
