// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.series;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Reads whose metrics are asked for, and of when. */
public class SeriesFilter {

    /** What the parameters of dimensions begin with. */
    public static final String FILTER = "filter.";

    @QueryParam("segment")
    @Parameter(
            description =
                    "Key of a segment of the tenant: only customers who are in it on the first day of each period.",
            example = "vip")
    @Nullable String segment;

    @QueryParam("grain")
    @Parameter(
            description =
                    "Length of the periods: day, week, month, quarter, year, fiscal-quarter or fiscal-year. Default:"
                            + " month.",
            example = "month")
    @Nullable String grain;

    @QueryParam("to")
    @Parameter(
            description = "Only periods that end by this day are known. Default: the last closed day.",
            example = "2026-11-01")
    @Nullable LocalDate to;

    @Context
    @Nullable UriInfo uri;

    /** What is wanted, so many periods of it. */
    public SeriesReader.Wanted wanted(int periods) {
        return new SeriesReader.Wanted(SeriesReader.grain(grain), periods, to, scope());
    }

    private SeriesScope scope() {
        Map<String, Set<String>> filter = new TreeMap<>();
        if (uri != null) {
            uri.getQueryParameters().forEach((name, values) -> {
                if (name.startsWith(FILTER)) {
                    String joined = String.join(",", values);
                    filter.put(name.substring(FILTER.length()), new TreeSet<>(Arrays.asList(joined.split(",", -1))));
                }
            });
        }
        return new SeriesScope(segment, filter);
    }
}
