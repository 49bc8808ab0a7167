// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/response-hooks")
@Tag(name = "Response hooks", description = "Where outside survey tools hand in responses.")
class ResponseHookResource {

    private final ResponseHooks hooks;
    private final MergePatch mergePatch;
    private final Cursors cursors;

    ResponseHookResource(ResponseHooks hooks, MergePatch mergePatch, Cursors cursors) {
        this.hooks = hooks;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("surveys:read")
    @Operation(operationId = "listResponseHooks", summary = "List response hooks")
    public Page<ResponseHookView> list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        int count = Limits.of(limit);
        String fingerprint = "response-hooks";
        var after = cursors.decode(cursor, fingerprint).orElse(null);
        return Page.of(
                hooks.list(after, count + 1),
                count,
                last -> cursors.encode(fingerprint, last.createdAt().toString(), last.id()),
                ResponseHookView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "createResponseHook",
            summary = "Open a door for an outside survey tool",
            description = "The tool sends its responses to the path in the answer, signed with the secret that is shown"
                    + " this once. Which question is answered where in its document is said by JSON pointers.")
    @APIResponse(
            responseCode = "201",
            description = "Opened.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ResponseHookView.class)))
    @APIResponse(responseCode = "409", description = "survey-not-published")
    public RestResponse<ResponseHookView> create(@NotNull @Valid NewResponseHook wanted) {
        String secret = Objects.requireNonNullElseGet(wanted.secret(), Signatures::newSecret);
        ResponseHook hook = hooks.create(wanted, secret);
        return RestResponse.ResponseBuilder.<ResponseHookView>create(RestResponse.Status.CREATED)
                .header("Location", "/api/v1/response-hooks/" + hook.id())
                .header("ETag", ETags.of(hook.version()))
                .header("Cache-Control", "no-store")
                .entity(ResponseHookView.of(hook, secret))
                .build();
    }

    @PATCH
    @Path("/{responseHookId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "updateResponseHook",
            summary = "Change a response hook, or pause it",
            description =
                    "A merge patch: members that are named change, null clears, others stay as they are. With active:"
                            + " false it refuses what comes, and notes it.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = ResponseHookChange.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ResponseHookView.class)))
    public RestResponse<ResponseHookView> update(
            @RestPath String responseHookId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        return answer(
                hooks.change(
                        responseHookId, ifMatch, change -> mergePatch.apply(patch, change, ResponseHookChange.class)),
                null);
    }

    @POST
    @Path("/{responseHookId}/secret-rotation")
    @Consumes("application/json")
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "rotateResponseHookSecret",
            summary = "Replace the secret of a response hook",
            description = "The former secret holds as well for some hours, so that the tool can change over.")
    @APIResponse(
            responseCode = "200",
            description = "The only answer that shows the new secret.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ResponseHookView.class)))
    public RestResponse<ResponseHookView> rotate(
            @RestPath String responseHookId, @NotNull @Valid NewHookSecretRotation rotation) {
        String secret = Objects.requireNonNullElseGet(rotation.secret(), Signatures::newSecret);
        return answer(hooks.rotate(responseHookId, secret, rotation.overlap()), secret);
    }

    @GET
    @Path("/{responseHookId}")
    @RolesAllowed("surveys:read")
    @Operation(operationId = "getResponseHook", summary = "Read a response hook")
    @APIResponse(
            responseCode = "200",
            description = "The hook, without its secret.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ResponseHookView.class)))
    public RestResponse<ResponseHookView> get(@RestPath String responseHookId) {
        return answer(hooks.get(responseHookId), null);
    }

    private static RestResponse<ResponseHookView> answer(ResponseHook hook, @Nullable String secret) {
        return RestResponse.ResponseBuilder.ok(ResponseHookView.of(hook, secret))
                .header("ETag", ETags.of(hook.version()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("/{responseHookId}")
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "deleteResponseHook",
            summary = "Close a door for an outside survey tool",
            description = "What came through it stays; what became of each delivery is forgotten.")
    @APIResponse(responseCode = "204", description = "Closed.")
    public void delete(@RestPath String responseHookId, @RestHeader("If-Match") @Nullable String ifMatch) {
        hooks.delete(responseHookId, ifMatch);
    }

    @GET
    @Path("/{responseHookId}/deliveries")
    @RolesAllowed("feedback:read")
    @Operation(
            operationId = "listResponseDeliveries",
            summary = "What became of what a tool handed in",
            description = "The newest first; with status=REFUSED what must be put right.")
    public Page<ResponseDeliveryView> deliveries(
            @RestPath String responseHookId,
            @RestQuery @Nullable DeliveryStatus status,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        int count = Limits.of(limit);
        String fingerprint = "response-deliveries " + responseHookId + " " + status;
        var after = cursors.decode(cursor, fingerprint).orElse(null);
        return Page.of(
                hooks.deliveries(responseHookId, status, after, count + 1),
                count,
                last -> cursors.encode(fingerprint, last.receivedAt().toString(), last.id()),
                ResponseDeliveryView::of);
    }
}
