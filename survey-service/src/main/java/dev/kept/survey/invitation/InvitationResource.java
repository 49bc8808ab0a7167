// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/invitations")
@Tag(name = "Invitations")
class InvitationResource {

    private final InvitationService invitations;
    private final Cursors cursors;
    private final Caller caller;

    InvitationResource(InvitationService invitations, Cursors cursors, Caller caller) {
        this.invitations = invitations;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("surveys:read")
    @Operation(operationId = "listInvitations", summary = "List invitations, newest first")
    public Page<InvitationView> list(
            @BeanParam InvitationFilter filter,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        int count = Limits.of(limit);
        String fingerprint = filter.fingerprint();
        var after = cursors.decode(cursor, fingerprint).orElse(null);
        return Page.of(
                invitations.list(filter, after, count + 1),
                count,
                last -> cursors.encode(fingerprint, last.createdAt().toString(), last.id()),
                invitation -> InvitationView.of(invitation, sees(), invitations.now()));
    }

    @POST
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "createInvitation",
            summary = "Ask a customer, or somebody at an address",
            description = "Where cooldown, consent, preferred channel, contact frequency or a block forbids it, the"
                    + " invitation is made with the state SUPPRESSED and says why and from when on it is allowed: it"
                    + " asks nobody and is counted. By e-mail and SMS we send it if that is configured; else make its"
                    + " link with createInvitationUrl and hand it over.")
    @APIResponse(
            responseCode = "201",
            description = "Made: planned, or suppressed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InvitationView.class)))
    @APIResponse(responseCode = "409", description = "survey-not-published, survey-closed")
    public RestResponse<InvitationView> create(@NotNull @Valid NewInvitation invitation) {
        Invitation created = invitations.create(caller.tenant(), invitation);
        return RestResponse.ResponseBuilder.<InvitationView>create(RestResponse.Status.CREATED)
                .header("Location", "/api/v1/invitations/" + created.id())
                .header("ETag", ETags.of(created.version()))
                .entity(view(created))
                .build();
    }

    @GET
    @Path("/{invitationId}")
    @RolesAllowed("surveys:read")
    @Operation(operationId = "getInvitation", summary = "Read an invitation with its history")
    public RestResponse<InvitationView> get(@RestPath String invitationId) {
        return answer(invitations.get(invitationId));
    }

    @POST
    @Path("/{invitationId}/urls")
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "createInvitationUrl",
            summary = "Make a link of an invitation",
            description =
                    "To hand it over yourself. It is shown this once; only its hash is kept. Links made before stay"
                            + " good.")
    @APIResponse(
            responseCode = "200",
            description = "Made.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PageUrl.class)))
    @APIResponse(responseCode = "409", description = "invitation-ended")
    public PageUrl issue(@RestPath String invitationId) {
        return invitations.issue(invitationId);
    }

    @POST
    @Path("/{invitationId}/revocation")
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "revokeInvitation",
            summary = "Take an invitation back",
            description = "Its links open nothing any more, and nothing more is sent.")
    @APIResponse(
            responseCode = "200",
            description = "Taken back.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InvitationView.class)))
    @APIResponse(responseCode = "409", description = "invitation-ended")
    public RestResponse<InvitationView> revoke(@RestPath String invitationId) {
        return answer(invitations.revoke(invitationId));
    }

    @POST
    @Path("/{invitationId}/messages")
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "resendInvitation",
            summary = "Send an invitation once more",
            description = "To a customer, where we send it. Consents, blocks and the contact frequency hold.")
    @APIResponse(
            responseCode = "200",
            description = "Planned.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InvitationView.class)))
    @APIResponse(
            responseCode = "409",
            description = "invitation-ended, invitation-not-sent-by-us, invitation-suppressed")
    public RestResponse<InvitationView> resend(@RestPath String invitationId) {
        return answer(invitations.resend(invitationId));
    }

    private RestResponse<InvitationView> answer(Invitation invitation) {
        return RestResponse.ResponseBuilder.ok(view(invitation))
                .header("ETag", ETags.of(invitation.version()))
                .build();
    }

    private InvitationView view(Invitation invitation) {
        return InvitationView.of(invitation, sees(), invitations.now(), invitations.steps(invitation));
    }

    private boolean sees() {
        return caller.has("customers:pii");
    }
}
