// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.security;

/** A token that is not good. Carries no text of the token and no stack, for it is thrown on the hot path. */
public final class TokenRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    TokenRefused(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }
}
