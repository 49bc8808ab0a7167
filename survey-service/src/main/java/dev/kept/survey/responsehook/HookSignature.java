// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a tool signs what it sends.
 *
 * @param scheme null: STANDARD_WEBHOOKS
 * @param header of the signature; null: the scheme's usual one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ResponseHookSignature", description = "How the tool signs what it sends.")
record HookSignature(
        @Schema(description = "Default: STANDARD_WEBHOOKS.") @Nullable Scheme scheme,

        @Schema(
                description = "Header of the signature. Default: Webhook-Signature, of HMAC_SHA256_BODY X-Signature.",
                examples = "Typeform-Signature")
        @Nullable @Pattern(regexp = "^[A-Za-z0-9-]{1,60}$", message = "must be the name of a header") String header) {

    /** What is signed, and how. */
    @Schema(name = "ResponseHookSignatureScheme")
    enum Scheme {
        /** HMAC-SHA256 over id, time and body (webhook-id, webhook-timestamp), as standardwebhooks.com says it. */
        STANDARD_WEBHOOKS,
        /** HMAC-SHA256 over the body, hexadecimal or Base64, with or without "sha256=". */
        HMAC_SHA256_BODY
    }

    static final HookSignature USUAL = new HookSignature(Scheme.STANDARD_WEBHOOKS, null);

    Scheme known() {
        return Objects.requireNonNullElse(scheme, Scheme.STANDARD_WEBHOOKS);
    }

    String headerName() {
        return header != null ? header : known() == Scheme.STANDARD_WEBHOOKS ? "Webhook-Signature" : "X-Signature";
    }
}
