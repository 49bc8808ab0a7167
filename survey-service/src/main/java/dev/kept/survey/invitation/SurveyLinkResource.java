// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/api/v1/survey-links")
@Tag(name = "Survey links")
class SurveyLinkResource {

    private final SurveyLinkService links;
    private final Cursors cursors;

    SurveyLinkResource(SurveyLinkService links, Cursors cursors) {
        this.links = links;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("surveys:read")
    @Operation(operationId = "listSurveyLinks", summary = "List shared links, newest first")
    public Page<SurveyLinkView> list(
            @RestQuery @Nullable String surveyId,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        int count = Limits.of(limit);
        String fingerprint = "survey-links " + surveyId;
        var after = cursors.decode(cursor, fingerprint).orElse(null);
        return Page.of(
                links.list(surveyId, after, count + 1),
                count,
                last -> cursors.encode(fingerprint, last.createdAt().toString(), last.id()),
                SurveyLinkView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "createSurveyLink",
            summary = "Create a shared link to a published survey",
            description = "For a page, a QR code, an embedded page: each respondent who comes through it gets an"
                    + " invitation of its own. Its address is made by a call of its own, so that it is stored nowhere.")
    @APIResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SurveyLinkView.class)))
    @APIResponse(responseCode = "409", description = "survey-not-published, survey-closed")
    public RestResponse<SurveyLinkView> create(@NotNull @Valid NewSurveyLink link) {
        SurveyLink created = links.create(link);
        return RestResponse.ResponseBuilder.<SurveyLinkView>create(RestResponse.Status.CREATED)
                .header("Location", "/api/v1/survey-links/" + created.id())
                .header("ETag", ETags.of(created.version()))
                .entity(SurveyLinkView.of(created))
                .build();
    }

    @GET
    @Path("/{linkId}")
    @RolesAllowed("surveys:read")
    @Operation(operationId = "getSurveyLink", summary = "Read a shared link")
    public RestResponse<SurveyLinkView> get(@RestPath String linkId) {
        return answer(links.get(linkId));
    }

    @POST
    @Path("/{linkId}/urls")
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "createSurveyLinkUrl",
            summary = "Make an address of a shared link, with its QR code",
            description = "It is shown this once; only its hash is kept. Addresses made before stay good.")
    @APIResponse(
            responseCode = "200",
            description = "Made.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PageUrl.class)))
    @APIResponse(responseCode = "409", description = "survey-link-closed")
    public PageUrl issue(@RestPath String linkId) {
        return links.issue(linkId);
    }

    @POST
    @Path("/{linkId}/closure")
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "closeSurveyLink",
            summary = "Close a shared link",
            description = "It takes nobody new; who has begun may finish. Closed twice is closed.")
    @APIResponse(
            responseCode = "200",
            description = "Closed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SurveyLinkView.class)))
    public RestResponse<SurveyLinkView> close(@RestPath String linkId) {
        return answer(links.close(linkId));
    }

    private static RestResponse<SurveyLinkView> answer(SurveyLink link) {
        return RestResponse.ResponseBuilder.ok(SurveyLinkView.of(link))
                .header("ETag", ETags.of(link.version()))
                .build();
    }
}
