// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.restkit.idempotency.ShownOnce;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An endpoint as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookEndpoint", description = "Who wants to be told of which events.")
record WebhookEndpointView(
        @Schema(required = true, examples = "whk_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, examples = "https://hooks.example.com/kept")
        String url,

        @Nullable String description,

        @Schema(required = true, examples = "[\"customer.order.*\"]")
        List<String> eventTypes,

        @Schema(required = true) boolean enabled,

        @Schema(
                description = "disabled-by-hand; gone: it answered 410; failing-too-long.",
                examples = "failing-too-long")
        @Nullable String disabledReason,

        @Nullable Instant disabledAt,

        @Schema(description = "Since when no delivery was accepted, if the last one was not.") @Nullable Instant failingSince,

        @Schema(
                description = "Shown once, when it is made. Verify deliveries with any library for Standard Webhooks.",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        @Nullable String secret,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements ShownOnce {

    /** The secret is not kept for a request that comes again. */
    @Override
    public WebhookEndpointView shownAgain() {
        return new WebhookEndpointView(
                id,
                url,
                description,
                eventTypes,
                enabled,
                disabledReason,
                disabledAt,
                failingSince,
                null,
                createdAt,
                updatedAt);
    }

    static WebhookEndpointView of(WebhookEndpoint endpoint) {
        return of(endpoint, null);
    }

    /** With its secret. */
    static WebhookEndpointView withSecret(WebhookEndpoint endpoint, String secret) {
        return of(endpoint, secret);
    }

    private static WebhookEndpointView of(WebhookEndpoint endpoint, @Nullable String secret) {
        WebhookEndpoint.Stop stop = endpoint.stop();
        return new WebhookEndpointView(
                endpoint.id(),
                endpoint.url(),
                endpoint.description(),
                endpoint.eventTypes(),
                endpoint.enabled(),
                stop == null ? null : stop.reason(),
                stop == null ? null : stop.at(),
                endpoint.failingSince(),
                secret,
                endpoint.createdAt(),
                endpoint.updatedAt());
    }
}
