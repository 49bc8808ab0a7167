// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.restkit.problem.StandardProblem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What belongs to the public page and is the same for all: its style, its script, and the script for other sites. */
@Path("/s")
@Tag(name = "Public page")
@PermitAll
class PageAssetResource {

    private static final Map<String, String> TYPES =
            Map.of("page.css", "text/css;charset=UTF-8", "page.js", "text/javascript;charset=UTF-8");
    private static final String EMBED = "embed.js";

    private final Map<String, String> texts = new HashMap<>();

    PageAssetResource() {
        TYPES.keySet().forEach(name -> texts.put(name, read(name)));
        texts.put(EMBED, read(EMBED));
    }

    @GET
    @Path("/assets/{asset}")
    @PermitAll
    @Operation(operationId = "getPageAsset", summary = "The style or the script of the public page")
    @APIResponse(
            responseCode = "200",
            description = "The text.",
            content = {
                @Content(mediaType = "text/css", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "text/javascript", schema = @Schema(implementation = String.class))
            })
    public RestResponse<String> asset(@RestPath String asset) {
        String type = TYPES.get(asset);
        if (type == null) {
            throw StandardProblem.NOT_FOUND.with();
        }
        return answer(Objects.requireNonNull(texts.get(asset)), type, "same-origin");
    }

    @GET
    @Path("/embed.js")
    @PermitAll
    @Operation(
            operationId = "getEmbedScript",
            summary = "The script that shows a survey on another site",
            description = "<script src=\"…/s/embed.js\" data-survey=\"<token of an in-app link>\" data-title=\"Survey\""
                    + " async></script> puts the survey where the script stands, as high as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The script.",
            content = @Content(mediaType = "text/javascript", schema = @Schema(implementation = String.class)))
    public RestResponse<String> embed() {
        return answer(Objects.requireNonNull(texts.get(EMBED)), "text/javascript;charset=UTF-8", "cross-origin");
    }

    private static RestResponse<String> answer(String text, String type, String readableBy) {
        return RestResponse.ResponseBuilder.ok(text)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .header("Cross-Origin-Resource-Policy", readableBy)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String read(String name) {
        String path = "answerpage/" + name;
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the classpath");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
