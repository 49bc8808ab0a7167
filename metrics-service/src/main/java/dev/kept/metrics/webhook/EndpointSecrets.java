// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import dev.kept.restkit.secret.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The secrets of endpoints: sealed in the database, open only where something is signed or a new one is shown. */
@ApplicationScoped
class EndpointSecrets {

    private final SecretBox box;

    EndpointSecrets(SecretBox box) {
        this.box = box;
    }

    /** A new one for a new endpoint. */
    WebhookEndpoint.Secrets first(String endpointId) {
        return new WebhookEndpoint.Secrets(next(endpointId), null, null);
    }

    /** A new one; the present one holds as well until the overlap is over. */
    WebhookEndpoint.Secrets rotated(WebhookEndpoint endpoint, Instant now, Duration overlap) {
        return new WebhookEndpoint.Secrets(
                next(endpoint.id()), endpoint.secrets().current(), now.plus(overlap));
    }

    /** The present one, as it is shown once. */
    String shown(WebhookEndpoint endpoint) {
        return open(endpoint, endpoint.secrets().current());
    }

    /** Those to sign with, the newest first. */
    List<String> valid(WebhookEndpoint endpoint, Instant now) {
        String former = endpoint.secrets().former();
        Instant until = endpoint.secrets().formerUntil();
        return former != null && until != null && now.isBefore(until)
                ? List.of(shown(endpoint), open(endpoint, former))
                : List.of(shown(endpoint));
    }

    private String next(String endpointId) {
        return box.seal(WebhookSecret.next(), place(endpointId));
    }

    private String open(WebhookEndpoint endpoint, String stored) {
        // Those from before secrets were sealed stay readable until they are replaced.
        return WebhookSecret.isPlain(stored) ? stored : box.open(stored, place(endpoint.id()));
    }

    private static String place(String endpointId) {
        return "webhook_endpoint/" + endpointId;
    }
}
