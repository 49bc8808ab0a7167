// SPDX-License-Identifier: Apache-2.0
package dev.kept.devidp;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The token endpoint: client credentials only (RFC 6749, 4.4). */
@Path("/oauth2/token")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class TokenResource {
    private final ClientAuthentication authentication;
    private final AccessTokens tokens;

    TokenResource(ClientAuthentication authentication, AccessTokens tokens) {
        this.authentication = authentication;
        this.tokens = tokens;
    }

    @POST
    public Response token(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization, String body) {
        Form form = Form.parse(body);
        Client client = authentication.basicOrPost(authorization, form.get("client_id"), form.get("client_secret"));
        String grantType = form.get("grant_type");
        if (grantType == null || grantType.isEmpty()) {
            throw OAuthError.invalidRequest("grant_type is missing; send client_credentials.");
        }
        if (!grantType.equals("client_credentials")) {
            throw OAuthError.unsupportedGrantType();
        }
        Set<String> scopes = granted(client, form.get("scope"));
        return Response.ok(new TokenView(
                        tokens.issue(client, scopes), "Bearer", tokens.expiresInSeconds(), String.join(" ", scopes)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .build();
    }

    private static Set<String> granted(Client client, @Nullable String requested) {
        if (requested == null || requested.isBlank()) {
            return client.scopes();
        }
        Set<String> scopes = new LinkedHashSet<>(List.of(requested.trim().split(" +")));
        if (!client.scopes().containsAll(scopes)) {
            throw OAuthError.invalidScope(
                    "This client may ask for: " + String.join(" ", client.scopes()) + ". Nothing else.");
        }
        return scopes;
    }

    record TokenView(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,
            @JsonProperty("scope") String scope) {}
}
