// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/tasks")
@Produces("application/json")
@Tag(name = "Care")
class TaskResource {

    private final TaskService tasks;
    private final TaskList list;
    private final Caller caller;

    TaskResource(TaskService tasks, TaskList list, Caller caller) {
        this.tasks = tasks;
        this.list = list;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listTasks", summary = "List tasks")
    public Page<TaskView> list(@BeanParam TaskFilter filter, @BeanParam PageRequest request) {
        return list.page(filter, request, masked());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(operationId = "createTask", summary = "Record a task")
    @APIResponseSchema(value = TaskView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<TaskView> create(@NotNull @Valid NewTask task) {
        Task created = tasks.create(task);
        return RestResponse.ResponseBuilder.<TaskView>created(URI.create("/api/v1/tasks/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .entity(list.view(created, masked()))
                .build();
    }

    @GET
    @Path("/{taskId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getTask", summary = "Read a task")
    @APIResponseSchema(TaskView.class)
    public RestResponse<TaskView> get(@RestPath String taskId) {
        return answer(tasks.get(taskId));
    }

    @PATCH
    @Path("/{taskId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "updateTask",
            summary = "Change a task",
            description = "A merge patch; its customer is fixed.")
    @APIResponseSchema(TaskView.class)
    @APIResponse(responseCode = "409", description = "task-customer-fixed")
    public RestResponse<TaskView> update(
            @RestPath String taskId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "TaskPatch")))
                    ObjectNode patch) {
        return answer(tasks.patch(taskId, ifMatch, patch));
    }

    @DELETE
    @Path("/{taskId}")
    @RolesAllowed("customers:write")
    @Operation(operationId = "deleteTask", summary = "Delete a task", description = "As if it had never been recorded.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath String taskId, @RestHeader("If-Match") @Nullable String ifMatch) {
        tasks.delete(taskId, ifMatch);
    }

    @POST
    @Idempotent
    @Path("/{taskId}/completion")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "completeTask",
            summary = "Say that a task was done, or will not be",
            description = "The task of a visit plan brings the next one.")
    @APIResponseSchema(TaskView.class)
    @APIResponse(responseCode = "409", description = "task-settled")
    public RestResponse<TaskView> complete(@RestPath String taskId, @NotNull @Valid NewCompletion completion) {
        return answer(tasks.complete(taskId, completion));
    }

    private RestResponse<TaskView> answer(Task task) {
        return RestResponse.ResponseBuilder.ok(list.view(task, masked()))
                .header("ETag", ETags.of(task.version()))
                .build();
    }

    private boolean masked() {
        return !caller.has("customers:pii");
    }
}
