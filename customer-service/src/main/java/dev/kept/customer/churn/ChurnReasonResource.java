// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

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
import java.util.List;
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

@Path("/api/v1/churn-reasons")
@Produces("application/json")
@Tag(name = "Churn")
class ChurnReasonResource {

    private final ChurnReasonService reasons;
    private final ChurnList list;

    ChurnReasonResource(ChurnReasonService reasons, ChurnList list) {
        this.reasons = reasons;
        this.list = list;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listChurnReasons", summary = "List churn reasons")
    public Page<ChurnReasonView> list(
            @Parameter(description = "Only those that can, or cannot, be given anew.") @RestQuery @Nullable Boolean active,
            @BeanParam PageRequest request) {
        Page<ChurnReason> page = list.reasons(active, request);
        return new Page<>(page.data().stream().map(ChurnReasonView::of).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("admin")
    @Operation(operationId = "createChurnReason", summary = "Create a churn reason")
    @APIResponseSchema(value = ChurnReasonView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "churn-reason-code-taken")
    public RestResponse<ChurnReasonView> create(@NotNull @Valid NewChurnReason reason) {
        ChurnReason created = reasons.create(reason);
        return RestResponse.ResponseBuilder.<ChurnReasonView>created(
                        URI.create("/api/v1/churn-reasons/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .entity(ChurnReasonView.of(created))
                .build();
    }

    @POST
    @Path("/presets")
    @RolesAllowed("admin")
    @Operation(
            operationId = "installChurnReasonPresets",
            summary = "Install usual churn reasons",
            description = "In English and Chinese, in two levels. Codes that there are stay as they are.")
    public List<ChurnReasonView> install() {
        return reasons.install().stream().map(ChurnReasonView::of).toList();
    }

    @GET
    @Path("/{churnReasonId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getChurnReason", summary = "Read a churn reason")
    @APIResponseSchema(ChurnReasonView.class)
    public RestResponse<ChurnReasonView> get(@RestPath String churnReasonId) {
        return answer(reasons.get(churnReasonId));
    }

    @PATCH
    @Path("/{churnReasonId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("admin")
    @Operation(
            operationId = "updateChurnReason",
            summary = "Change a churn reason",
            description = "A merge patch of label, parent and active; the code is fixed.")
    @APIResponseSchema(ChurnReasonView.class)
    @APIResponse(responseCode = "409", description = "churn-reason-code-fixed")
    public RestResponse<ChurnReasonView> update(
            @RestPath String churnReasonId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "ChurnReasonPatch")))
                    ObjectNode patch) {
        return answer(reasons.patch(churnReasonId, ifMatch, patch));
    }

    @DELETE
    @Path("/{churnReasonId}")
    @RolesAllowed("admin")
    @Operation(
            operationId = "deleteChurnReason",
            summary = "Delete a churn reason",
            description = "Only one that no record and no other reason names.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "churn-reason-in-use")
    public void delete(@RestPath String churnReasonId, @RestHeader("If-Match") @Nullable String ifMatch) {
        reasons.delete(churnReasonId, ifMatch);
    }

    private static RestResponse<ChurnReasonView> answer(ChurnReason reason) {
        return RestResponse.ResponseBuilder.ok(ChurnReasonView.of(reason))
                .header("ETag", ETags.of(reason.version()))
                .build();
    }
}
