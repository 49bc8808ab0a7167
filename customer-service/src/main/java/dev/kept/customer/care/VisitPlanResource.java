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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/visit-plans")
@Produces("application/json")
@Tag(name = "Care")
class VisitPlanResource {

    private final VisitPlanService plans;
    private final Caller caller;

    VisitPlanResource(VisitPlanService plans, Caller caller) {
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listVisitPlans", summary = "List visit plans")
    public Page<VisitPlanView> list(
            @Parameter(description = "Plans for this customer.") @RestQuery @Nullable String customerId,
            @Parameter(
                            description =
                                    "A name to sort by, a leading minus sorts downwards: createdAt. Default `-createdAt`.")
                    @RestQuery
                    @Nullable String sort,
            @BeanParam PageRequest request) {
        Page<VisitPlan> page = plans.page(customerId, sort, request);
        return new Page<>(page.data().stream().map(this::view).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createVisitPlan",
            summary = "Plan regular visits",
            description = "The first task is there at once, the next one as soon as the one before is done, given up or"
                    + " late. Dates in the past are left out.")
    @APIResponseSchema(value = VisitPlanView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<VisitPlanView> create(@NotNull @Valid NewVisitPlan plan) {
        VisitPlan created = plans.create(plan);
        return RestResponse.ResponseBuilder.<VisitPlanView>created(URI.create("/api/v1/visit-plans/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .entity(view(created))
                .build();
    }

    @GET
    @Path("/{visitPlanId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getVisitPlan", summary = "Read a visit plan")
    @APIResponseSchema(VisitPlanView.class)
    public RestResponse<VisitPlanView> get(@RestPath String visitPlanId) {
        return answer(plans.get(visitPlanId));
    }

    @PATCH
    @Path("/{visitPlanId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "updateVisitPlan",
            summary = "Change a visit plan",
            description = "A merge patch; its customer is fixed, and tasks that are there stay as they are.")
    @APIResponseSchema(VisitPlanView.class)
    @APIResponse(responseCode = "409", description = "task-customer-fixed")
    public RestResponse<VisitPlanView> update(
            @RestPath String visitPlanId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "VisitPlanPatch")))
                    ObjectNode patch) {
        return answer(plans.patch(visitPlanId, ifMatch, patch));
    }

    @DELETE
    @Path("/{visitPlanId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "deleteVisitPlan",
            summary = "Delete a visit plan",
            description = "Its tasks stay, and no more come.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath String visitPlanId, @RestHeader("If-Match") @Nullable String ifMatch) {
        plans.delete(visitPlanId, ifMatch);
    }

    private RestResponse<VisitPlanView> answer(VisitPlan plan) {
        return RestResponse.ResponseBuilder.ok(view(plan))
                .header("ETag", ETags.of(plan.version()))
                .build();
    }

    private VisitPlanView view(VisitPlan plan) {
        return VisitPlanView.of(plan, !caller.has("customers:pii"));
    }
}
