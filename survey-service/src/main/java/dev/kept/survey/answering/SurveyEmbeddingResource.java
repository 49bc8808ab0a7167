// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.restkit.etag.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/survey-embedding")
@Tag(name = "Public page")
class SurveyEmbeddingResource {

    private final Embedding embedding;

    SurveyEmbeddingResource(Embedding embedding) {
        this.embedding = embedding;
    }

    @GET
    @RolesAllowed("surveys:read")
    @Operation(operationId = "getSurveyEmbedding", summary = "On which other sites surveys may be shown")
    @APIResponse(
            responseCode = "200",
            description = "The sites; none before they are declared (ETag \"v0\").",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SurveyEmbeddingView.class)))
    public RestResponse<SurveyEmbeddingView> get() {
        return embedding.find().map(SurveyEmbeddingResource::answer).orElseGet(() -> answer(List.of(), 0));
    }

    @PUT
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "replaceSurveyEmbedding",
            summary = "Say on which other sites surveys may be shown",
            description = "A page there shows the survey of an in-app link by <script src=\"…/s/embed.js\""
                    + " data-survey=\"<token>\" async></script>.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SurveyEmbeddingView.class)))
    public RestResponse<SurveyEmbeddingView> replace(
            @NotNull @Valid SurveyEmbeddingView wanted, @RestHeader("If-Match") @Nullable String ifMatch) {
        return answer(embedding.allow(wanted.allowedOrigins(), ifMatch));
    }

    private static RestResponse<SurveyEmbeddingView> answer(SurveyEmbedding embedding) {
        return answer(embedding.allowedOrigins(), embedding.version());
    }

    private static RestResponse<SurveyEmbeddingView> answer(List<String> origins, long version) {
        return RestResponse.ResponseBuilder.ok(new SurveyEmbeddingView(origins))
                .header("ETag", ETags.of(version))
                .build();
    }
}
