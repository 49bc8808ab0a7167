// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.problem.Fault;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.List;
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

@Path("/api/v1/costs")
@Produces("application/json")
@Tag(name = "Costs")
class CostResource {
    private final CostService costs;
    private final CostList list;

    CostResource(CostService costs, CostList list) {
        this.costs = costs;
        this.list = list;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listCosts", summary = "List costs")
    public Page<CostView> list(@BeanParam CostFilter filter, @BeanParam PageRequest request) {
        Page<Cost> page = list.page(filter, request);
        return new Page<>(page.data().stream().map(CostView::of).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(operationId = "createCost", summary = "Record a cost")
    @APIResponseSchema(value = CostView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "cost-external-id-taken")
    public RestResponse<CostView> create(@NotNull @Valid NewCost cost) {
        return created(costs.create(cost));
    }

    @GET
    @Path("/{costId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getCost", summary = "Read a cost")
    @APIResponseSchema(CostView.class)
    public RestResponse<CostView> get(@RestPath String costId) {
        return answer(costs.get(costId));
    }

    @PATCH
    @Path("/{costId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "updateCost",
            summary = "Correct a cost",
            description = "A merge patch. To turn a cost of one day into one of a period, clear `incurredOn` with null."
                    + " Its customer cannot change.")
    @APIResponseSchema(CostView.class)
    @APIResponse(responseCode = "409", description = "cost-external-id-taken, cost-customer-fixed")
    public RestResponse<CostView> update(
            @RestPath String costId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "CostPatch")))
                    ObjectNode patch) {
        return answer(costs.patch(costId, ifMatch, patch));
    }

    @DELETE
    @Path("/{costId}")
    @RolesAllowed("customers:write")
    @Operation(operationId = "deleteCost", summary = "Delete a cost", description = "As if it had never been recorded.")
    public void delete(@RestPath String costId, @RestHeader("If-Match") @Nullable String ifMatch) {
        costs.delete(costId, ifMatch);
    }

    @PUT
    @Path("/by-external-id/{externalId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "replaceCostByExternalId",
            summary = "Record or replace a cost by your own id",
            description = "Records the cost if no other has this external id, else corrects all of it. An equal body"
                    + " changes nothing, not even the version. `If-Match` is optional here.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or equal already",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CostView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CostView.class)))
    @APIResponse(responseCode = "409", description = "cost-customer-fixed")
    public RestResponse<CostView> replaceByExternalId(
            @RestPath @Size(min = 1, max = 100) String externalId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewCost cost) {
        if (cost.externalId() != null && !cost.externalId().equals(externalId)) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/externalId", "external-id-differs")));
        }
        CostService.Upserted upserted = costs.upsert(externalId, ifMatch, cost.named(externalId));
        return upserted.created() ? created(upserted.cost()) : answer(upserted.cost());
    }

    private static RestResponse<CostView> created(Cost cost) {
        return RestResponse.ResponseBuilder.<CostView>created(URI.create("/api/v1/costs/" + cost.id()))
                .header("ETag", ETags.of(cost.version()))
                .entity(CostView.of(cost))
                .build();
    }

    private static RestResponse<CostView> answer(Cost cost) {
        return RestResponse.ResponseBuilder.ok(CostView.of(cost))
                .header("ETag", ETags.of(cost.version()))
                .build();
    }
}
