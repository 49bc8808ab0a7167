// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.restkit.request.AnyParameter;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The page that invited people open; the only operations without a token of the API. */
@Path("/s")
@Tag(name = "Public page", description = "What respondents see; HTML, open to all who have the token of an invitation.")
@PermitAll
class PublicPageResource {

    private static final String COOKIE = "kept-respondent";

    private final Answering answering;

    PublicPageResource(Answering answering) {
        this.answering = answering;
    }

    @GET
    @Path("/{token}")
    @PermitAll
    @Produces("text/html;charset=UTF-8")
    @AnyParameter(startingWith = "")
    @Operation(
            operationId = "openSurveyPage",
            summary = "Open the page of an invitation",
            description = "Shows the step where the respondent is. A score that came with the link is chosen there and"
                    + " recorded only when the respondent sends it: programs that scan mail open links too.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "404",
            description = "A page: there is no such token.",
            content = @Content(mediaType = "text/html"))
    @APIResponse(
            responseCode = "410",
            description = "A page: expired, closed, or the quota is full.",
            content = @Content(mediaType = "text/html"))
    public RestResponse<String> open(
            @RestPath String token,
            @Parameter(description = "The step to show.") @RestQuery @Nullable String page,
            @Parameter(description = "A score to choose, for one-click links.", example = "9") @RestQuery @Nullable String score,
            @Parameter(description = "What a shared link's respondent is known by where cookies do not come through.")
                    @RestQuery
                    @Nullable String respondent,
            @Parameter(hidden = true) @RestCookie(COOKIE) @Nullable String cookie,
            @Context HttpServerRequest request) {
        Visit visit = new Visit(
                token,
                PageRequests.address(request),
                cookie == null ? respondent : cookie,
                PageRequests.languages(request),
                page,
                null,
                PageRequests.score(score));
        return answer(answering.open(visit), request, token, cookie);
    }

    @POST
    @Path("/{token}")
    @PermitAll
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html;charset=UTF-8")
    @AnyParameter(startingWith = "")
    @Operation(
            operationId = "sendSurveyPage",
            summary = "Send a step of the page",
            description =
                    "The form that openSurveyPage shows. Answers are stored step by step; the last one records the"
                            + " response.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/x-www-form-urlencoded",
                            schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "303", description = "On to the next step, or to the end.")
    @APIResponse(
            responseCode = "422",
            description = "The page again, with what is wrong.",
            content = @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "404",
            description = "A page: there is no such token.",
            content = @Content(mediaType = "text/html"))
    @APIResponse(
            responseCode = "409",
            description = "A page: answered already.",
            content = @Content(mediaType = "text/html"))
    @APIResponse(
            responseCode = "410",
            description = "A page: expired, closed, or the quota is full.",
            content = @Content(mediaType = "text/html"))
    @APIResponse(
            responseCode = "429",
            description = "A page: too many from this address.",
            content = @Content(mediaType = "text/html"))
    public RestResponse<String> send(
            @RestPath String token,
            @Parameter(hidden = true) @RestCookie(COOKIE) @Nullable String cookie,
            @Context HttpServerRequest request,
            InputStream body)
            throws IOException {
        FormValues form = FormValues.parse(PageRequests.text(body));
        Visit visit = new Visit(
                token,
                PageRequests.address(request),
                cookie == null ? form.first("respondent") : cookie,
                PageRequests.languages(request),
                null,
                form.first("language"),
                null);
        return answer(answering.send(visit, form), request, token, cookie);
    }

    @POST
    @Path("/{token}/seen")
    @PermitAll
    @Operation(
            operationId = "noteSurveyPageSeen",
            summary = "Say that a person is at the page",
            description = "The page's script says so at the first sign of a person: a key, a touch, a moved pointer."
                    + " Programs that scan mail open links too and give none. Without scripts the first step that is"
                    + " sent says the same.")
    @APIResponse(responseCode = "204", description = "Noted; also where there is no such invitation.")
    public void seen(@RestPath String token, @Context HttpServerRequest request) {
        answering.seen(token, PageRequests.address(request));
    }

    private static RestResponse<String> answer(
            Outcome outcome, HttpServerRequest request, String token, @Nullable String cookie) {
        var builder = RestResponse.ResponseBuilder.<String>create(outcome.status())
                .header("Content-Security-Policy", PageHeaders.policy(outcome.embeddedIn()))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (outcome.embeddedIn().isEmpty()) {
            builder.header("X-Frame-Options", "DENY");
        }
        String key = outcome.key();
        if (key != null && !key.equals(cookie)) {
            builder.header("Set-Cookie", PageHeaders.cookie(COOKIE, key, token, PageRequests.isPlainLoopback(request)));
        }
        String html = outcome.html();
        if (html == null) {
            // A browser that keeps no cookie, as in a frame of another site, is told again who it is.
            String known = key == null || key.equals(cookie) ? "" : "&respondent=" + key;
            builder.header(HttpHeaders.LOCATION, "/s/" + token + "?page=" + outcome.goTo() + known);
            return builder.build();
        }
        return builder.entity(html).build();
    }
}
