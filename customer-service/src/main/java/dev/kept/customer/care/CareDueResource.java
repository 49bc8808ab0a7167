// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/care-due")
@Produces("application/json")
@Tag(name = "Care")
class CareDueResource {

    private final CareDue due;
    private final GreetingService greetings;
    private final TaskList list;
    private final Caller caller;

    CareDueResource(CareDue due, GreetingService greetings, TaskList list, Caller caller) {
        this.due = due;
        this.greetings = greetings;
        this.list = list;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listCareDue",
            summary = "List what is due within some days",
            description = "By date: birthdays (only with the scope customers:pii; a 29 February is kept on the 28th in"
                    + " common years), holidays, and tasks with those of visit plans. Birthdays of customers who agreed to no"
                    + " contact are held back and counted; whom to greet on a holiday tells listGreetingsDue.")
    public CareDuePage list(
            @Parameter(description = "From this date on, in your zone.", example = "2026-09-01") @RestQuery @NotNull LocalDate from,
            @Parameter(description = "To this date, itself included; at most 366 days later.", example = "2026-09-30")
                    @RestQuery
                    @NotNull LocalDate to,
            @Parameter(description = "Rows of one page, 1 to 200.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The `nextCursor` of the page before, together with the same dates.")
                    @RestQuery
                    @Nullable String cursor) {
        return due.page(from, to, cursor, limit);
    }

    @POST
    @Idempotent
    @Path("/completions")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createGreeting",
            summary = "Say that a customer was greeted, or will not be",
            description = "Once per customer, occasion and year. It is kept as a task of the kind GREETING.")
    @APIResponseSchema(value = TaskView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "greeting-recorded")
    public RestResponse<TaskView> greet(@NotNull @Valid NewGreeting greeting) {
        Task task = greetings.record(greeting);
        return RestResponse.ResponseBuilder.<TaskView>created(URI.create("/api/v1/tasks/" + task.id()))
                .header("ETag", ETags.of(task.version()))
                .entity(list.view(task, !caller.has("customers:pii")))
                .build();
    }
}
