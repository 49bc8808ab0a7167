// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.loop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.page.PageInfo;
import dev.kept.survey.mergepatch.MergePatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

@Path("/api/v1/loop-policies")
@Tag(name = "Feedback")
class LoopPolicyResource {

    private final LoopService loops;
    private final MergePatch mergePatch;

    LoopPolicyResource(LoopService loops, MergePatch mergePatch) {
        this.loops = loops;
        this.mergePatch = mergePatch;
    }

    @GET
    @RolesAllowed("feedback:read")
    @Operation(operationId = "listLoopPolicies", summary = "List which scores open a loop")
    public Page<LoopPolicyView> list() {
        return new Page<>(loops.policies().stream().map(LoopPolicyView::of).toList(), PageInfo.last());
    }

    @POST
    @Idempotent
    @RolesAllowed("feedback:write")
    @Operation(
            operationId = "createLoopPolicy",
            summary = "Have somebody call about low scores",
            description = "From now on a response of a known customer with such a score opens a loop and a task, unless"
                    + " it was answered longer ago than dueDays.")
    @APIResponseSchema(value = LoopPolicyView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "loop-policy-taken")
    public RestResponse<LoopPolicyView> create(@NotNull @Valid NewLoopPolicy policy) {
        LoopPolicy created = loops.create(policy);
        return RestResponse.ResponseBuilder.<LoopPolicyView>created(URI.create("/api/v1/loop-policies/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .entity(LoopPolicyView.of(created))
                .build();
    }

    @GET
    @Path("/{loopPolicyId}")
    @RolesAllowed("feedback:read")
    @Operation(operationId = "getLoopPolicy", summary = "Read which scores open a loop")
    @APIResponseSchema(LoopPolicyView.class)
    public RestResponse<LoopPolicyView> get(@RestPath String loopPolicyId) {
        return answer(loops.policy(loopPolicyId));
    }

    @PATCH
    @Path("/{loopPolicyId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("feedback:write")
    @Operation(
            operationId = "updateLoopPolicy",
            summary = "Change which scores open a loop",
            description = "A merge patch; loops that are open stay as they are.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = NewLoopPolicy.class)))
    @APIResponseSchema(LoopPolicyView.class)
    @APIResponse(responseCode = "409", description = "loop-policy-taken")
    public RestResponse<LoopPolicyView> update(
            @RestPath String loopPolicyId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        return answer(
                loops.change(loopPolicyId, ifMatch, state -> mergePatch.apply(patch, state, NewLoopPolicy.class)));
    }

    @DELETE
    @Path("/{loopPolicyId}")
    @RolesAllowed("feedback:write")
    @Operation(operationId = "deleteLoopPolicy", summary = "Open no more loops by this policy")
    @APIResponse(responseCode = "204", description = "Deleted.")
    public void delete(@RestPath String loopPolicyId, @RestHeader("If-Match") @Nullable String ifMatch) {
        loops.delete(loopPolicyId, ifMatch);
    }

    private static RestResponse<LoopPolicyView> answer(LoopPolicy policy) {
        return RestResponse.ResponseBuilder.ok(LoopPolicyView.of(policy))
                .header("ETag", ETags.of(policy.version()))
                .build();
    }
}
