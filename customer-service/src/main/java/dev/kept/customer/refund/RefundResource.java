// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.refund;

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

@Path("/api/v1/refunds")
@Produces("application/json")
@Tag(name = "Refunds")
class RefundResource {

    private final RefundService refunds;
    private final RefundList list;

    RefundResource(RefundService refunds, RefundList list) {
        this.refunds = refunds;
        this.list = list;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listRefunds", summary = "List refunds")
    public Page<RefundView> list(@BeanParam RefundFilter filter, @BeanParam PageRequest request) {
        Page<Refund> page = list.page(filter, request);
        return new Page<>(page.data().stream().map(RefundView::of).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(operationId = "createRefund", summary = "Record a refund")
    @APIResponseSchema(value = RefundView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "refund-external-id-taken, refund-exceeds-order")
    public RestResponse<RefundView> create(@NotNull @Valid NewRefund refund) {
        return created(refunds.create(refund));
    }

    @GET
    @Path("/{refundId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getRefund", summary = "Read a refund")
    @APIResponseSchema(RefundView.class)
    public RestResponse<RefundView> get(@RestPath String refundId) {
        return answer(refunds.get(refundId));
    }

    @PATCH
    @Path("/{refundId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "updateRefund",
            summary = "Correct a refund",
            description = "A merge patch. The figures of every period that the refund touches are corrected. Its"
                    + " customer and its order cannot change.")
    @APIResponseSchema(RefundView.class)
    @APIResponse(
            responseCode = "409",
            description = "refund-external-id-taken, refund-target-fixed, refund-exceeds-order")
    public RestResponse<RefundView> update(
            @RestPath String refundId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "RefundPatch")))
                    ObjectNode patch) {
        return answer(refunds.patch(refundId, ifMatch, patch));
    }

    @DELETE
    @Path("/{refundId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "deleteRefund",
            summary = "Delete a refund",
            description = "As if it had never been recorded; what it took from its order can be refunded again.")
    public void delete(@RestPath String refundId, @RestHeader("If-Match") @Nullable String ifMatch) {
        refunds.delete(refundId, ifMatch);
    }

    @PUT
    @Path("/by-external-id/{externalId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "replaceRefundByExternalId",
            summary = "Record or replace a refund by your own id",
            description = "Records the refund if no other has this external id, else corrects all of it. An equal body"
                    + " changes nothing, not even the version. `If-Match` is optional here.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or equal already",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RefundView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RefundView.class)))
    @APIResponse(responseCode = "409", description = "refund-target-fixed, refund-exceeds-order")
    public RestResponse<RefundView> replaceByExternalId(
            @RestPath @Size(min = 1, max = 100) String externalId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewRefund refund) {
        if (refund.externalId() != null && !refund.externalId().equals(externalId)) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/externalId", "external-id-differs")));
        }
        RefundService.Upserted upserted = refunds.upsert(externalId, ifMatch, refund.named(externalId));
        return upserted.created() ? created(upserted.refund()) : answer(upserted.refund());
    }

    private static RestResponse<RefundView> created(Refund refund) {
        return RestResponse.ResponseBuilder.<RefundView>created(URI.create("/api/v1/refunds/" + refund.id()))
                .header("ETag", ETags.of(refund.version()))
                .entity(RefundView.of(refund))
                .build();
    }

    private static RestResponse<RefundView> answer(Refund refund) {
        return RestResponse.ResponseBuilder.ok(RefundView.of(refund))
                .header("ETag", ETags.of(refund.version()))
                .build();
    }
}
