// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
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

@Path("/api/v1/plans")
@Produces("application/json")
@Tag(name = "Subscriptions")
class PlanResource {

    private final PlanService plans;
    private final PlanList list;

    PlanResource(PlanService plans, PlanList list) {
        this.plans = plans;
        this.list = list;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listPlans", summary = "List plans")
    public Page<PlanView> list(
            @Parameter(description = "Only those that can, or cannot, be subscribed to anew.") @RestQuery @Nullable Boolean active,
            @Parameter(
                            description =
                                    "Names to sort by, a leading minus sorts downwards: key, createdAt. Default `key`.")
                    @RestQuery
                    @Nullable String sort,
            @BeanParam PageRequest request) {
        Page<Plan> page = list.page(active, sort, request);
        return new Page<>(page.data().stream().map(PlanView::of).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("admin")
    @Operation(operationId = "createPlan", summary = "Create a plan")
    @APIResponseSchema(value = PlanView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "plan-key-taken")
    public RestResponse<PlanView> create(@NotNull @Valid NewPlan plan) {
        Plan created = plans.create(plan);
        return RestResponse.ResponseBuilder.<PlanView>created(URI.create("/api/v1/plans/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .entity(PlanView.of(created))
                .build();
    }

    @GET
    @Path("/{planId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getPlan", summary = "Read a plan")
    @APIResponseSchema(PlanView.class)
    public RestResponse<PlanView> get(@RestPath String planId) {
        return answer(plans.get(planId));
    }

    @PATCH
    @Path("/{planId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("admin")
    @Operation(
            operationId = "updatePlan",
            summary = "Change a plan",
            description = "A merge patch. Subscriptions that there are keep their amount, term and grace.")
    @APIResponseSchema(PlanView.class)
    @APIResponse(responseCode = "409", description = "plan-key-taken, plan-in-use")
    public RestResponse<PlanView> update(
            @RestPath String planId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "PlanPatch")))
                    ObjectNode patch) {
        return answer(plans.patch(planId, ifMatch, patch));
    }

    @DELETE
    @Path("/{planId}")
    @RolesAllowed("admin")
    @Operation(
            operationId = "deletePlan",
            summary = "Delete a plan",
            description = "Only one that no subscription names; set `active` to false to end its sale.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "plan-in-use")
    public void delete(@RestPath String planId, @RestHeader("If-Match") @Nullable String ifMatch) {
        plans.delete(planId, ifMatch);
    }

    private static RestResponse<PlanView> answer(Plan plan) {
        return RestResponse.ResponseBuilder.ok(PlanView.of(plan))
                .header("ETag", ETags.of(plan.version()))
                .build();
    }
}
