// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import dev.kept.metrics.snapshot.CustomerSnapshots;
import dev.kept.restkit.problem.Fault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which way of which customers. */
class FunnelFilter {

    private static final int FEWEST_STEPS = 2;
    private static final int MOST_STEPS = 10;

    @QueryParam("steps")
    @DefaultValue("stage:PROSPECT,stage:NEW,stage:ACTIVE,stage:LOYAL")
    @Parameter(
            description =
                    "Two to ten kinds of happening in their order; the first one is the entry. The names are those of the cohort grid.",
            example = "stage:PROSPECT,order")
    String steps = "stage:PROSPECT,stage:NEW,stage:ACTIVE,stage:LOYAL";

    @QueryParam("from")
    @Parameter(description = "First day of the entry cohort. Default: a year before to.", example = "2024-01-01")
    @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(description = "The day after it. Default: the day after the last closed one.", example = "2024-04-01")
    @Nullable LocalDate to;

    @QueryParam("withinDays")
    @DefaultValue("90")
    @Min(1) @Max(3650) @Parameter(description = "Days of 24 hours from the entry.", example = "90")
    int withinDays = 90;

    @QueryParam("skipping")
    @DefaultValue("false")
    @Parameter(description = "Whether reaching a step counts as having passed those before it.", example = "false")
    boolean skipping;

    @QueryParam("groupBy")
    @Parameter(
            description =
                    "`campaign` or `channel` of what brought the customer, or a dimension of customers on the day of entry.",
            example = "campaign")
    @Nullable String groupBy;

    FunnelQuestion question(CustomerSnapshots snapshots) {
        Faults faults = new Faults();
        List<Happenings> read = new ArrayList<>();
        for (String step : steps.split(",", -1)) {
            read.add(faults.happenings("steps", step));
        }
        if (read.size() < FEWEST_STEPS || read.size() > MOST_STEPS) {
            faults.add(Fault.textParameter("steps", "out-of-range", FEWEST_STEPS, MOST_STEPS));
        }
        List<String> names = new ArrayList<>(List.of("campaign", "channel"));
        names.addAll(snapshots.policy().dimensions());
        if (groupBy != null && !names.contains(groupBy)) {
            faults.add(Fault.textParameter("groupBy", "dimension-unknown", String.join(", ", names)));
        }
        LocalDate end = to == null ? snapshots.horizon().plusDays(1) : to;
        boolean within = faults.within("to", end) && (from == null || faults.within("from", from));
        faults.check();
        LocalDate start = from == null ? end.minusYears(1) : from;
        if (within && !start.isBefore(end)) {
            faults.add(Fault.textParameter("to", "range-empty", start));
        }
        faults.check();
        return new FunnelQuestion(read, start, end, withinDays, skipping, groupBy);
    }
}
