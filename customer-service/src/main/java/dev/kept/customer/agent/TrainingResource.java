// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/agents/{agentId}/trainings")
@Produces("application/json")
@Tag(name = "Agents")
class TrainingResource {

    private final TrainingService trainings;

    TrainingResource(TrainingService trainings) {
        this.trainings = trainings;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listTrainings", summary = "List what an agent was trained in")
    public Page<TrainingView> list(
            @RestPath String agentId,
            @Parameter(description = "A name to sort by, a leading minus sorts downwards: date. Default `-date`.")
                    @RestQuery
                    @Nullable String sort,
            @BeanParam PageRequest request) {
        Page<Training> page = trainings.page(agentId, sort, request);
        return new Page<>(page.data().stream().map(TrainingView::of).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createTraining",
            summary = "Record what an agent was trained in",
            description = "A dated fact, so that results before and after it can be compared.")
    @APIResponseSchema(value = TrainingView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<TrainingView> create(@RestPath String agentId, @NotNull @Valid NewTraining training) {
        return RestResponse.status(RestResponse.Status.CREATED, TrainingView.of(trainings.create(agentId, training)));
    }

    @DELETE
    @Path("/{trainingId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "deleteTraining",
            summary = "Delete a training",
            description = "As if it had never been recorded.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath String agentId, @RestPath String trainingId) {
        trainings.delete(agentId, trainingId);
    }
}
