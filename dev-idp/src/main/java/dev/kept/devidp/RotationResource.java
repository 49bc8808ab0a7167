// SPDX-License-Identifier: Apache-2.0
package dev.kept.devidp;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rotates the signing key, so that others can be seen to bear it. For clients with the scope {@code admin}. */
@Path("/dev/rotate")
@Produces(MediaType.APPLICATION_JSON)
class RotationResource {
    private final ClientAuthentication authentication;
    private final SigningKeys keys;

    RotationResource(ClientAuthentication authentication, SigningKeys keys) {
        this.authentication = authentication;
        this.keys = keys;
    }

    @POST
    public Map<String, String> rotate(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        Client client = authentication.basic(authorization);
        if (!client.scopes().contains(BuiltInClients.ADMIN_SCOPE)) {
            throw OAuthError.unauthorizedClient("Only a client with the scope admin may rotate the key.");
        }
        return Map.of("kid", keys.rotate());
    }
}
