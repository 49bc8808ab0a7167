// SPDX-License-Identifier: Apache-2.0
package dev.kept.devidp;

/** An error answer of the token endpoint (RFC 6749, 5.2). */
class OAuthError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int status;

    private OAuthError(int status, String code, String description) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
    }

    static OAuthError invalidRequest(String description) {
        return new OAuthError(400, "invalid_request", description);
    }

    static OAuthError invalidClient() {
        return new OAuthError(401, "invalid_client", "Unknown client, or a wrong or missing secret.");
    }

    static OAuthError unauthorizedClient(String description) {
        return new OAuthError(403, "unauthorized_client", description);
    }

    static OAuthError unsupportedGrantType() {
        return new OAuthError(400, "unsupported_grant_type", "Only client_credentials is supported.");
    }

    static OAuthError invalidScope(String description) {
        return new OAuthError(400, "invalid_scope", description);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
