// SPDX-License-Identifier: Apache-2.0
package dev.kept.devidp;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers errors in the form of RFC 6749, 5.2, never to be stored. */
class OAuthErrorMapper {

    @ServerExceptionMapper
    Response map(OAuthError error) {
        Response.ResponseBuilder response = Response.status(error.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .entity(Map.of("error", error.code(), "error_description", String.valueOf(error.getMessage())));
        if (error.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"dev-idp\", charset=\"UTF-8\"");
        }
        return response.build();
    }

    @ServerExceptionMapper
    Response map(NotSupportedException otherMediaType) {
        return map(OAuthError.invalidRequest("Send the parameters as application/x-www-form-urlencoded."));
    }
}
