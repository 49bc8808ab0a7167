// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import dev.kept.metrics.answer.Question;
import dev.kept.metrics.answer.StoredAnswers;
import dev.kept.metrics.answer.StoredLists;
import dev.kept.metrics.snapshot.CustomerSnapshots;
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

    private final StoredAnswers answers;
    private final StoredLists lists;
    private final Caller caller;

    CohortGridResource(StoredAnswers answers, StoredLists lists, Caller caller) {
        this.answers = answers;
        this.lists = lists;
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
                    "Customers by the period of their first happening of a kind (order, contact, stage, segment and so on), and the share of them to whom another kind happened in each period after it, with interval, n and the revenue of the cohort. Cells that are not over for all are told as immature, not as zero.")
    public CohortGridView get(@Valid @BeanParam CohortGridFilter filter) {
        return answers.of(caller.tenant(), CohortGridView.class, snapshots -> {
            CohortQuestion question = filter.question(snapshots);
            return Question.of(rows -> view(question, snapshots), "cohorts", question);
        });
    }

    private static CohortGridView view(CohortQuestion question, CustomerSnapshots snapshots) {
        CohortGrid grid = grid(question, snapshots);
        snapshots.timelines("", (customer, timeline) -> {
            grid.add(timeline);
            return true;
        });
        return CohortGridView.of(question, grid, snapshots.policy(), snapshots.horizon());
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
        int cell = offset == null ? 0 : offset;
        LocalDate row = checkCell(filter, cohort, cell);
        String fingerprint = filter.fingerprint() + "\n" + row + "\n" + cell;
        return lists.page(
                caller.tenant(),
                Member.class,
                new StoredLists.Wanted(List.of(), fingerprint, limit, cursor),
                snapshots -> {
                    CohortQuestion question = filter.question(snapshots);
                    return Question.of(
                            rows -> counted(question, snapshots, row, cell, rows),
                            "cohort members",
                            question,
                            row,
                            cell);
                });
    }

    private static LocalDate counted(
            CohortQuestion question, CustomerSnapshots snapshots, LocalDate row, int cell, Question.Rows rows) {
        CohortGrid grid = grid(question, snapshots);
        snapshots.timelines("", (customer, timeline) -> {
            if (grid.counts(timeline, row, cell)) {
                rows.add(customer, 0, "", new Member(customer));
            }
            return true;
        });
        return row;
    }

    private static LocalDate checkCell(CohortGridFilter filter, @Nullable LocalDate cohort, int cell) {
        if (cohort == null) {
            throw StandardProblem.INVALID_REQUEST.withFaults(List.of(Fault.textParameter("cohort", "required")));
        }
        if (cell < 0 || cell >= filter.columns) {
            throw StandardProblem.INVALID_REQUEST.withFaults(
                    List.of(Fault.textParameter("offset", "out-of-range", 0, filter.columns - 1)));
        }
        return cohort;
    }

    private static CohortGrid grid(CohortQuestion question, CustomerSnapshots snapshots) {
        return new CohortGrid(question, snapshots.policy(), snapshots.horizon().plusDays(1));
    }
}
