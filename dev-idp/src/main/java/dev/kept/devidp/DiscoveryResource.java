// SPDX-License-Identifier: Apache-2.0
package dev.kept.devidp;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;

/** Where the other endpoints are, and the public keys. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
class DiscoveryResource {
    private final DevIdpConfig config;
    private final Clients clients;
    private final SigningKeys keys;

    DiscoveryResource(DevIdpConfig config, Clients clients, SigningKeys keys) {
        this.config = config;
        this.clients = clients;
        this.keys = keys;
    }

    @GET
    @Path(".well-known/openid-configuration")
    public Map<String, Object> discovery() {
        String issuer = config.issuer().toString();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", issuer);
        document.put("token_endpoint", issuer + "/oauth2/token");
        document.put("jwks_uri", issuer + "/oauth2/jwks");
        document.put("grant_types_supported", List.of("client_credentials"));
        document.put("response_types_supported", List.of());
        document.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        document.put("scopes_supported", clients.scopes());
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        return document;
    }

    @GET
    @Path("oauth2/jwks")
    public Map<String, Object> jwks() {
        return Map.of(
                "keys",
                keys.published().stream()
                        .map(key -> key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))
                        .toList());
    }
}
