// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedbacksummary;

import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is summed up, and by what. */
class SummaryFilter {

    @Parameter(
            description = "Up to four of theme, source, site, sentiment, period, with commas between them.",
            example = "theme,sentiment")
    @QueryParam("by")
    @Nullable String by;

    @Parameter(description = "First day, in the zone.", example = "2026-01-01")
    @QueryParam("from")
    @Nullable LocalDate from;

    @Parameter(description = "First day that is no longer meant, in the zone.", example = "2026-07-01")
    @QueryParam("to")
    @Nullable LocalDate to;

    @Parameter(
            schema =
                    @Schema(
                            enumeration = {"day", "week", "month", "quarter", "year"},
                            defaultValue = "month"))
    @QueryParam("grain")
    @Nullable String grain;

    @Parameter(description = "Zone of days and periods. Default: UTC.", example = "Asia/Shanghai")
    @QueryParam("zone")
    @Nullable String zone;

    /** A dimension of a summary. */
    enum Dimension {
        THEME,
        SOURCE,
        SITE,
        SENTIMENT,
        PERIOD;

        String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final List<String> GRAINS = List.of("day", "week", "month", "quarter", "year");

    List<Dimension> dimensions() {
        String wanted = by == null ? "theme,sentiment" : by;
        List<Dimension> dimensions = new ArrayList<>();
        for (String name : wanted.split(",", -1)) {
            Dimension dimension = Arrays.stream(Dimension.values())
                    .filter(known -> known.text().equals(name.strip()))
                    .findFirst()
                    .orElseThrow(
                            () -> fault("by", "dimension-unknown", name, "theme, source, site, sentiment, period"));
            if (dimensions.contains(dimension)) {
                throw fault("by", "dimension-twice", name);
            }
            dimensions.add(dimension);
        }
        return dimensions;
    }

    String grain() {
        String wanted = grain == null ? "month" : grain;
        if (!GRAINS.contains(wanted)) {
            throw fault("grain", "grain-unknown", wanted, String.join(", ", GRAINS));
        }
        return wanted;
    }

    /** The first day of the period that is so many periods later. */
    LocalDate later(LocalDate first, int periods) {
        return switch (grain()) {
            case "day" -> first.plusDays(periods);
            case "week" -> first.plusWeeks(periods);
            case "month" -> first.plusMonths(periods);
            case "quarter" -> first.plusMonths(3L * periods);
            default -> first.plusYears(periods);
        };
    }

    ZoneId zone() {
        try {
            return zone == null ? ZoneId.of("UTC") : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw fault("zone", "zone-unknown", String.valueOf(zone));
        }
    }

    Instant start() {
        return (from == null ? LocalDate.EPOCH : from).atStartOfDay(zone()).toInstant();
    }

    Instant end() {
        LocalDate last = to == null ? LocalDate.of(2200, 1, 1) : to;
        if (from != null && !last.isAfter(from)) {
            throw fault("to", "period-empty");
        }
        return last.atStartOfDay(zone()).toInstant();
    }

    private static RuntimeException fault(String parameter, String code, Object... arguments) {
        return StandardProblem.INVALID_REQUEST.withFaults(List.of(Fault.textParameter(parameter, code, arguments)));
    }
}
