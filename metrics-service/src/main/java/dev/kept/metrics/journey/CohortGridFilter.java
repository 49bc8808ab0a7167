// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.contribution.Days;
import dev.kept.metrics.contribution.Tile;
import dev.kept.metrics.snapshot.CustomerSnapshots;
import dev.kept.restkit.problem.Fault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which cohorts. */
class CohortGridFilter {

    private static final int MOST_ROWS = 200;
    private static final int DEFAULT_ROWS = 12;

    @QueryParam("cohortBy")
    @DefaultValue("order")
    @Parameter(
            description =
                    "The first of these puts a customer into a cohort: order, acquisition, subscription, contact[:channel], complaint, response, behaviour, coupon, campaign[:id], win-back, referral, stage:STAGE, segment:key.",
            example = "order")
    String cohortBy = "order";

    @QueryParam("returning")
    @DefaultValue("order")
    @Parameter(description = "What counts as coming back; the same names.", example = "order")
    String returning = "order";

    @QueryParam("grain")
    @DefaultValue("month")
    @Pattern(regexp = "day|week|month|quarter|year|fiscal-quarter|fiscal-year") @Parameter(description = "Length of the period that makes a cohort, and of calendar cells.", example = "month")
    String grain = "month";

    @QueryParam("rollingDays")
    @DefaultValue("0")
    @Min(0) @Max(366) @Parameter(
            description =
                    "Cells of so many times 24 hours from the customer's own first happening; 0 for calendar periods.",
            example = "7")
    int rollingDays;

    @QueryParam("minTimes")
    @DefaultValue("1")
    @Min(1) @Max(1000) @Parameter(description = "How often it has to happen in a cell.", example = "1")
    int minTimes = 1;

    @QueryParam("columns")
    @DefaultValue("13")
    @Min(1) @Max(120) @Parameter(description = "Cells of a row.", example = "13")
    int columns = 13;

    @QueryParam("from")
    @Parameter(
            description = "First day of the first cohort. Default: twelve cohorts before to.",
            example = "2024-01-01")
    @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(
            description = "The day after the last cohort. Default: after the last closed day.",
            example = "2025-01-01")
    @Nullable LocalDate to;

    @QueryParam("segment")
    @Parameter(
            description = "Only customers who are in this segment on the day of their first happening.",
            example = "vip")
    @Nullable String segment;

    CohortQuestion question(CustomerSnapshots snapshots) {
        snapshots.checkSegment(segment);
        Faults faults = new Faults();
        Happenings first = faults.happenings("cohortBy", cohortBy);
        Happenings back = faults.happenings("returning", returning);
        Days days = new Days(snapshots.policy());
        Tile tile = days.tile(Grain.valueOf(grain.toUpperCase(Locale.ROOT).replace('-', '_')));
        int end = to == null
                ? days.next(tile, days.start(tile, Days.number(snapshots.horizon())))
                : faults.aligned("to", to, tile, days);
        int start = from == null ? before(days, tile, end) : faults.aligned("from", from, tile, days);
        faults.check();
        int rows = 0;
        for (int at = start; at < end && rows <= MOST_ROWS; at = days.next(tile, at)) {
            rows++;
        }
        if (rows == 0) {
            faults.add(Fault.textParameter("to", "range-empty", LocalDate.ofEpochDay(start)));
        } else if (rows > MOST_ROWS) {
            faults.add(Fault.textParameter("from", "too-many-cohorts", MOST_ROWS));
        }
        faults.check();
        return new CohortQuestion(
                first,
                back,
                tile,
                rollingDays,
                minTimes,
                LocalDate.ofEpochDay(start),
                LocalDate.ofEpochDay(end),
                columns,
                segment);
    }

    String fingerprint() {
        return String.join(
                "\n",
                "cohort",
                cohortBy,
                returning,
                grain,
                rollingDays + "/" + minTimes + "/" + columns,
                String.valueOf(from),
                String.valueOf(to),
                String.valueOf(segment));
    }

    private static int before(Days days, Tile tile, int end) {
        int start = end;
        for (int i = 0; i < DEFAULT_ROWS; i++) {
            start = days.previous(tile, start);
        }
        return start;
    }
}
