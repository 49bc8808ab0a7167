// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import dev.kept.restkit.problem.StandardProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What an outside tool calls. It has no token; its signature is its proof. */
@Path("/api/v1/response-hooks/{responseHookId}/deliveries")
@Tag(name = "Response hooks")
class DeliveryResource {

    private static final int LARGEST = 64 * 1024;

    private final HookIntake intake;

    DeliveryResource(HookIntake intake) {
        this.intake = intake;
    }

    @POST
    @PermitAll
    @Consumes("application/json")
    @Operation(
            operationId = "receiveResponse",
            summary = "Hand in a response from an outside survey tool",
            description = "Needs no token but the hook's signature. The tool's id of the response makes it once: sent"
                    + " again it changes nothing, with other content it corrects.")
    @RequestBody(
            description = "The tool's own document.",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "200",
            description = "Taken in.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ResponseDeliveryView.class)))
    @APIResponse(responseCode = "401", description = "signature-invalid")
    @APIResponse(responseCode = "422", description = "delivery-refused: kept, and visible among the hook's deliveries")
    public ResponseDeliveryView receive(
            @RestPath String responseHookId, @Context HttpServerRequest request, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw StandardProblem.BODY_TOO_LARGE.with(LARGEST);
        }
        return ResponseDeliveryView.of(intake.receive(responseHookId, bytes, request::getHeader));
    }
}
