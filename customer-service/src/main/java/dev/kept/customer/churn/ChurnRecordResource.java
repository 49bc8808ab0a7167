// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

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

@Path("/api/v1/churn-records")
@Produces("application/json")
@Tag(name = "Churn")
class ChurnRecordResource {

    private final ChurnService churns;
    private final ChurnList list;
    private final Caller caller;

    ChurnRecordResource(ChurnService churns, ChurnList list, Caller caller) {
        this.churns = churns;
        this.list = list;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listChurnRecords",
            summary = "List churns",
            description = "One record for each churn. It comes to exist by itself when the stage of a customer becomes"
                    + " CHURNED or its last subscription ends, and its reason is unknown until somebody says why.")
    public Page<ChurnRecordView> list(@BeanParam ChurnFilter filter, @BeanParam PageRequest request) {
        Page<ChurnRecord> page = list.records(filter, request);
        return new Page<>(page.data().stream().map(this::view).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createChurnRecord",
            summary = "Record a churn and its reasons",
            description = "If a churn of that day is known and nobody has said why, this is its answer.")
    @APIResponseSchema(value = ChurnRecordView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "churn-record-exists")
    public RestResponse<ChurnRecordView> create(@NotNull @Valid NewChurnRecord record) {
        ChurnRecord created = churns.create(record);
        return RestResponse.ResponseBuilder.<ChurnRecordView>created(
                        URI.create("/api/v1/churn-records/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .entity(view(created))
                .build();
    }

    @GET
    @Path("/{churnRecordId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getChurnRecord", summary = "Read a churn")
    @APIResponseSchema(ChurnRecordView.class)
    public RestResponse<ChurnRecordView> get(@RestPath String churnRecordId) {
        return answer(churns.get(churnRecordId));
    }

    @PATCH
    @Path("/{churnRecordId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "updateChurnRecord",
            summary = "Say why a customer left",
            description = "A merge patch. The customer cannot change, nor the day of a churn that was seen.")
    @APIResponseSchema(ChurnRecordView.class)
    @APIResponse(responseCode = "409", description = "churn-record-fixed")
    public RestResponse<ChurnRecordView> update(
            @RestPath String churnRecordId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "ChurnRecordPatch")))
                    ObjectNode patch) {
        return answer(churns.patch(churnRecordId, ifMatch, patch));
    }

    @DELETE
    @Path("/{churnRecordId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "deleteChurnRecord",
            summary = "Delete a churn",
            description = "As if it had never been recorded; one that can still be seen comes back without a reason.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath String churnRecordId, @RestHeader("If-Match") @Nullable String ifMatch) {
        churns.delete(churnRecordId, ifMatch);
    }

    private RestResponse<ChurnRecordView> answer(ChurnRecord record) {
        return RestResponse.ResponseBuilder.ok(view(record))
                .header("ETag", ETags.of(record.version()))
                .build();
    }

    private ChurnRecordView view(ChurnRecord record) {
        return ChurnRecordView.of(record, !caller.has("customers:pii"));
    }
}
