// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import dev.kept.restkit.problem.ProblemTexts;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Off the list. A mail program posts here with one press (RFC 8058); a person who follows the link is asked first, since
 * scanners of mail follow links too. It says the same whether or not there is such an invitation.
 */
@Path("/s/{token}/unsubscribe")
@Tag(name = "Public page")
@Produces("text/html;charset=UTF-8")
class UnsubscribeResource {

    private final Unsubscriptions unsubscriptions;
    private final Templates templates;

    UnsubscribeResource(Unsubscriptions unsubscriptions, Templates templates) {
        this.unsubscriptions = unsubscriptions;
        this.templates = templates;
    }

    @GET
    @PermitAll
    @Operation(operationId = "openUnsubscribePage", summary = "Ask whether somebody wants no further invitations")
    @APIResponse(responseCode = "200", description = "A page with one button.")
    public RestResponse<String> ask(
            @RestPath String token,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String languages) {
        return page(languages, "ask", true);
    }

    @POST
    @PermitAll
    @Operation(operationId = "unsubscribeRespondent", summary = "Take somebody off the list of those who are asked")
    @APIResponse(responseCode = "200", description = "Done; also if it had been done before.")
    public RestResponse<String> unsubscribe(
            @RestPath String token,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String languages) {
        unsubscriptions.unsubscribe(token);
        return page(languages, "done", false);
    }

    private RestResponse<String> page(@Nullable String languages, String key, boolean asks) {
        boolean chinese =
                languages != null && languages.strip().toLowerCase(Locale.ROOT).startsWith("zh");
        Locale language = chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        Map<String, Object> values = new HashMap<>();
        values.put("lang", chinese ? "zh-CN" : "en");
        values.put("title", text(language, key + ".title"));
        values.put("text", text(language, key + ".text"));
        values.put("ask", asks ? text(language, key + ".button") : null);
        return RestResponse.ResponseBuilder.ok(templates.render("unsubscribe.html", values))
                .header("Content-Security-Policy", "default-src 'none'; form-action 'self'; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Language", chinese ? "zh-CN" : "en")
                .build();
    }

    private static String text(Locale language, String key) {
        return ProblemTexts.find(language, "unsubscribe." + key).orElse(key);
    }
}
