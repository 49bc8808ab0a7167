// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import dev.kept.restkit.problem.Fault;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/cost-summaries")
@Produces("application/json")
@Tag(name = "Costs")
class CostSummaryResource {
    private final CostSummary summary;

    CostSummaryResource(CostSummary summary) {
        this.summary = summary;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "summarizeCosts",
            summary = "Sum costs over days",
            description =
                    "A cost of several days counts with those that lie in the range, the same for each day; sums of"
                            + " neighbouring ranges add up exactly.")
    public CostSummaryView of(
            @Parameter(description = "First day, in the tenant's zone.", required = true, example = "2024-01-01")
                    @RestQuery
                    @Nullable String from,
            @Parameter(description = "Last day, at most ten years later.", required = true, example = "2024-03-31")
                    @RestQuery
                    @Nullable String to,
            @Parameter(description = "type, channel, campaign or month. Default `type`.") @RestQuery @Nullable String groupBy) {
        List<Fault> faults = new ArrayList<>();
        LocalDate first = date("from", from, faults);
        LocalDate last = date("to", to, faults);
        Optional<CostGrouping> by = CostGrouping.of(groupBy == null ? "type" : groupBy);
        if (by.isEmpty()) {
            faults.add(Fault.textParameter("groupBy", "cost-grouping-unknown"));
        }
        if (first != null && last != null && (last.isBefore(first) || last.isAfter(first.plusYears(10)))) {
            faults.add(Fault.textParameter("to", "cost-range-wrong"));
        }
        if (first == null || last == null || !faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        return summary.of(first, last, by.orElseThrow());
    }

    private static @Nullable LocalDate date(String name, @Nullable String text, List<Fault> faults) {
        try {
            LocalDate date = text == null ? null : LocalDate.parse(text);
            if (date != null && date.getYear() >= 1 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeException e) {
            // reported below, like a missing one
        }
        faults.add(Fault.textParameter(name, "date-wrong"));
        return null;
    }
}
