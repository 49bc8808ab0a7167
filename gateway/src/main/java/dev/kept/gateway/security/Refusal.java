// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.security;

import java.util.Locale;

/** Why a token is refused. Said to the client; the token's own content never is. */
public enum Refusal {
    TOKEN_MISSING,
    TOKEN_MALFORMED,
    TOKEN_TOO_LONG,
    ALGORITHM_NOT_ALLOWED,
    TYPE_NOT_ALLOWED,
    KEY_UNKNOWN,
    KEY_NOT_FOR_SIGNATURES,
    SIGNATURE_WRONG,
    ISSUER_WRONG,
    AUDIENCE_WRONG,
    SUBJECT_MISSING,
    EXPIRY_MISSING,
    EXPIRED,
    NOT_YET_VALID,
    ISSUED_AT_MISSING,
    ISSUED_IN_THE_FUTURE,
    LIFETIME_TOO_LONG,
    CLAIM_MALFORMED,
    KEYS_UNAVAILABLE;

    /** The stable name, for people and metrics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    TokenRefused refused() {
        return new TokenRefused(this);
    }
}
