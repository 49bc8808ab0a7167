// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import dev.kept.metrics.snapshot.CustomerSnapshots;
import dev.kept.metrics.snapshot.SnapshotReader;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Cohorts by any first happening. */
@Path("/api/v1/cohort-grid")
@Produces("application/json")
@Tag(name = "Journeys")
@RolesAllowed("metrics:read")
class CohortGridResource {

    private final SnapshotReader reader;
    private final Cursors cursors;
    private final Caller caller;

    CohortGridResource(SnapshotReader reader, Cursors cursors, Caller caller) {
        this.reader = reader;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** A customer of a cell. */
    @Schema(name = "CohortMember", description = "A customer who is counted in a cell.")
    record Member(
            @Schema(examples = "cus_01JDZ8Q6W3K9T5V7X2B4M6N8P0")
            String customerId) {}

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getCohortGrid",
            summary = "Read a grid of cohorts",
            description =
                    "Customers by the period of their first happening of a kind (order, contact, stage, segment and so on), and the share of them to whom another kind happened in each period after it, with interval, n and the revenue of the cohort. Cells that are not over for all are told as immature, not as zero. Every customer is looked at: the answer takes as long as there are customers.")
    public CohortGridView get(@Valid @BeanParam CohortGridFilter filter) {
        return reader.read(caller.tenant(), snapshots -> {
            CohortQuestion question = filter.question(snapshots);
            CohortGrid grid = grid(question, snapshots);
            snapshots.timelines("", (customer, timeline) -> {
                grid.add(timeline);
                return true;
            });
            return CohortGridView.of(question, grid, snapshots.policy(), snapshots.horizon());
        });
    }

    @GET
    @Path("/members")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listCohortMembers",
            summary = "List the customers of a cell",
            description = "Exactly those that the cell of the grid with the same parameters counts.")
    public Page<Member> members(
            @Valid @BeanParam CohortGridFilter filter,
            @Parameter(description = "First day of the cohort.", example = "2024-01-01", required = true)
                    @RestQuery
                    @Nullable LocalDate cohort,
            @Parameter(description = "Which cell of the row.", example = "1") @RestQuery @Nullable Integer offset,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        int rows = Limits.of(limit);
        int cell = offset == null ? 0 : offset;
        checkCell(filter, cohort, cell);
        String fingerprint = filter.fingerprint() + "\n" + cohort + "\n" + cell;
        String after =
                cursors.decode(cursor, fingerprint).map(keys -> keys.get(0)).orElse("");
        List<String> found = reader.read(caller.tenant(), snapshots -> {
            CohortGrid grid = grid(filter.question(snapshots), snapshots);
            List<String> counted = new ArrayList<>();
            snapshots.timelines(after, (customer, timeline) -> {
                if (cohort != null && grid.counts(timeline, cohort, cell)) {
                    counted.add(customer);
                }
                return counted.size() <= rows;
            });
            return counted;
        });
        return Page.of(found, rows, last -> cursors.encode(fingerprint, last), Member::new);
    }

    private static void checkCell(CohortGridFilter filter, @Nullable LocalDate cohort, int cell) {
        if (cohort == null) {
            throw StandardProblem.INVALID_REQUEST.withFaults(List.of(Fault.textParameter("cohort", "required")));
        }
        if (cell < 0 || cell >= filter.columns) {
            throw StandardProblem.INVALID_REQUEST.withFaults(
                    List.of(Fault.textParameter("offset", "out-of-range", 0, filter.columns - 1)));
        }
    }

    private static CohortGrid grid(CohortQuestion question, CustomerSnapshots snapshots) {
        return new CohortGrid(question, snapshots.policy(), snapshots.horizon().plusDays(1));
    }
}
