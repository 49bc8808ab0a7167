// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valueexport;

import java.time.LocalDate;
import java.util.List;

/**
 * Which values a tenant wants to have exported.
 *
 * @param id another one when it is deleted and declared again: cursors of the old one are refused then
 * @param from a day of the first period of each series
 */
record ValueExport(String id, String key, LocalDate from, List<ExportedSeries> series, long version) {

    ValueExport {
        series = List.copyOf(series);
    }

    boolean says(ValueExport other) {
        return from.equals(other.from) && series.equals(other.series);
    }
}
