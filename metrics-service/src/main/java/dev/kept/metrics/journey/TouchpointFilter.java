// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

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

/** Which touchpoints, and when. */
class TouchpointFilter {

    private static final int MOST = 20;

    @QueryParam("touchpoints")
    @DefaultValue("contact,response,complaint,coupon,campaign,win-back")
    @Parameter(
            description = "Kinds of happening, each judged by itself. The names are those of the cohort grid.",
            example = "contact:PHONE,coupon")
    String touchpoints = "contact,response,complaint,coupon,campaign,win-back";

    @QueryParam("from")
    @Parameter(description = "First day on which they count.", example = "2024-01-01", required = true)
    @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(
            description = "The day after; only who is present at its start is looked at.",
            example = "2024-04-01",
            required = true)
    @Nullable LocalDate to;

    @QueryParam("followDays")
    @DefaultValue("90")
    @Min(1) @Max(3650) @Parameter(description = "After how many days it is looked who is still present.", example = "90")
    int followDays = 90;

    TouchpointQuestion question() {
        Faults faults = new Faults();
        List<Happenings> read = new ArrayList<>();
        for (String touchpoint : touchpoints.split(",", -1)) {
            read.add(faults.happenings("touchpoints", touchpoint));
        }
        if (read.size() > MOST) {
            faults.add(Fault.textParameter("touchpoints", "out-of-range", 1, MOST));
        }
        LocalDate start = faults.required("from", from);
        LocalDate end = faults.required("to", to);
        faults.check();
        if (!start.isBefore(end)) {
            faults.add(Fault.textParameter("to", "range-empty", start));
        }
        faults.check();
        return new TouchpointQuestion(read, start, end, followDays);
    }
}
