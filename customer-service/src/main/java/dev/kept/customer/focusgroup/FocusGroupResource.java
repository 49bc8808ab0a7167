// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.focusgroup;

import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces("application/json")
@Tag(name = "Focus groups")
class FocusGroupResource {

    private final FocusGroupService groups;
    private final FocusGroupList list;
    private final Caller caller;

    FocusGroupResource(FocusGroupService groups, FocusGroupList list, Caller caller) {
        this.groups = groups;
        this.list = list;
        this.caller = caller;
    }

    @GET
    @Path("/focus-groups")
    @RolesAllowed("customers:read")
    @Operation(operationId = "listFocusGroups", summary = "List focus groups")
    public Page<FocusGroupView> list(@BeanParam FocusGroupFilter filter, @BeanParam PageRequest request) {
        Page<Session> page = list.page(filter, request);
        return new Page<>(page.data().stream().map(this::view).toList(), page.page());
    }

    @POST
    @Path("/focus-groups")
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createFocusGroup",
            summary = "Record a focus group",
            description = "A session with customers: who attended, and notes under the codes of your code book.")
    @APIResponseSchema(value = FocusGroupView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<FocusGroupView> create(@NotNull @Valid NewFocusGroup focusGroup) {
        Session session = groups.create(focusGroup);
        return RestResponse.ResponseBuilder.<FocusGroupView>created(
                        URI.create("/api/v1/focus-groups/" + session.group().id()))
                .header("ETag", ETags.of(session.group().version()))
                .entity(view(session))
                .build();
    }

    @GET
    @Path("/focus-groups/{focusGroupId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getFocusGroup", summary = "Read a focus group")
    @APIResponseSchema(FocusGroupView.class)
    public RestResponse<FocusGroupView> get(@RestPath String focusGroupId) {
        return answer(groups.get(focusGroupId));
    }

    @PUT
    @Path("/focus-groups/{focusGroupId}")
    @RolesAllowed("customers:write")
    @Operation(operationId = "replaceFocusGroup", summary = "Correct a focus group", description = "All of it.")
    @APIResponseSchema(FocusGroupView.class)
    public RestResponse<FocusGroupView> replace(
            @RestPath String focusGroupId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewFocusGroup focusGroup) {
        return answer(groups.replace(focusGroupId, ifMatch, focusGroup));
    }

    @DELETE
    @Path("/focus-groups/{focusGroupId}")
    @RolesAllowed("customers:write")
    @Operation(operationId = "deleteFocusGroup", summary = "Delete a focus group")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath String focusGroupId, @RestHeader("If-Match") @Nullable String ifMatch) {
        groups.delete(focusGroupId, ifMatch);
    }

    @GET
    @Path("/focus-group-codes")
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "countFocusGroupCodes",
            summary = "Count the notes of focus groups by their code",
            description = "The most frequent first.")
    public CodeCounts codes(
            @Parameter(description = "Sessions held at or after this instant.") @RestQuery @Nullable Instant heldAfter,
            @Parameter(description = "Sessions held before this instant.") @RestQuery @Nullable Instant heldBefore) {
        return groups.codes(heldAfter, heldBefore);
    }

    private RestResponse<FocusGroupView> answer(Session session) {
        return RestResponse.ResponseBuilder.ok(view(session))
                .header("ETag", ETags.of(session.group().version()))
                .build();
    }

    private FocusGroupView view(Session session) {
        return FocusGroupView.of(session, !caller.has("customers:pii"));
    }
}
