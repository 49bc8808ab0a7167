// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.TooManyFacts;
import dev.kept.metrics.cell.Viewpoint;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From what a request says of its point of view to a snapshot. What is malformed is left to {@link QuestionReader}. */
final class Viewpoints {

    private Viewpoints() {}

    static Viewpoint of(Metric metric, ValuesParameters given, MultivaluedMap<String, String> query) {
        return of(metric, given.viewpoint, dimensions(given.groupBy, query));
    }

    static Viewpoint of(Metric metric, MembersParameters given, MultivaluedMap<String, String> query) {
        return of(metric, given.viewpoint, dimensions(null, query));
    }

    /** Opens a tenant's cells, or says that there is too much to compute. */
    static CellSnapshot open(CellReaders readers, String tenant, Viewpoint viewpoint) {
        try {
            return readers.open(tenant, viewpoint);
        } catch (TooManyFacts e) {
            throw QueryProblem.TOO_MUCH_TO_RECOMPUTE.with(e.most());
        }
    }

    private static Viewpoint of(Metric metric, ViewpointParameters given, Set<String> dimensions) {
        metric.ownDimensions().forEach(dimensions::remove);
        dimensions.remove(Slice.SEGMENT);
        if (!metric.byCustomer()) {
            dimensions.clear();
        }
        DayOfWeek day = Arrays.stream(DayOfWeek.values())
                .filter(known -> known.name().equals(given.weekStart))
                .findFirst()
                .orElse(null);
        Integer first = given.fiscalYearStart == null || !isMonth(given.fiscalYearStart) ? null : given.fiscalYearStart;
        return new Viewpoint(
                given.knownAt, zone(given.zone), day, first, dimensions.stream().toList());
    }

    static boolean isMonth(int number) {
        return number >= 1 && number <= Month.values().length;
    }

    static @Nullable ZoneId zone(@Nullable String zone) {
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Set<String> dimensions(@Nullable String groupBy, MultivaluedMap<String, String> query) {
        Set<String> names = new LinkedHashSet<>();
        if (groupBy != null) {
            names.addAll(Arrays.asList(groupBy.split(",", -1)));
        }
        query.keySet().stream()
                .filter(parameter -> parameter.startsWith(SliceReader.FILTER))
                .forEach(parameter -> names.add(parameter.substring(SliceReader.FILTER.length())));
        return names;
    }
}
