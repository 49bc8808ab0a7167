// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import dev.kept.metrics.store.TenantTransactions;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Sends what is due to one endpoint, and notes what came of it. No transaction is open while it waits for an answer. */
@ApplicationScoped
class WebhookDelivery {

    private static final int BATCH = 20;
    private static final int GONE = 410;
    private static final double JITTER = 0.2;

    private final TenantTransactions transactions;
    private final WebhookSender sender;
    private final EndpointSecrets secrets;
    private final WebhookSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    WebhookDelivery(
            TenantTransactions transactions,
            WebhookSender sender,
            EndpointSecrets secrets,
            WebhookSettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.transactions = transactions;
        this.sender = sender;
        this.secrets = secrets;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    /** Some letters, in the order in which they fell due; ends at the first that is not accepted. */
    void serve(String tenant, String endpointId) {
        Optional<WebhookEndpoint> endpoint = transactions.call(
                tenant,
                connection -> new EndpointTable(connection).find(endpointId).filter(WebhookEndpoint::enabled));
        if (endpoint.isEmpty()) {
            return;
        }
        List<Delivery.Letter> letters =
                transactions.call(tenant, connection -> new DeliveryTable(connection).claim(endpointId, BATCH));
        for (int i = 0; i < letters.size(); i++) {
            if (!send(tenant, endpoint.get(), letters.get(i))) {
                List<String> rest = letters.subList(i + 1, letters.size()).stream()
                        .map(Delivery.Letter::deliveryId)
                        .toList();
                transactions.call(tenant, connection -> {
                    new DeliveryTable(connection).release(rest);
                    return rest;
                });
                return;
            }
        }
    }

    private boolean send(String tenant, WebhookEndpoint endpoint, Delivery.Letter letter) {
        Instant at = now();
        byte[] body = letter.payload().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "webhook-id",
                letter.eventId(),
                "webhook-timestamp",
                Long.toString(at.getEpochSecond()),
                "webhook-signature",
                WebhookSecret.signatures(secrets.valid(endpoint, at), letter.eventId(), at, body));
        WebhookSender.Outcome outcome = sender.post(endpoint.url(), headers, body);
        meters.counter("kept.webhook.attempts", "outcome", outcome.accepted() ? "accepted" : "refused")
                .increment();
        transactions.call(tenant, connection -> {
            note(new EndpointTable(connection), new DeliveryTable(connection), endpoint.id(), letter, outcome);
            return tenant;
        });
        return outcome.accepted();
    }

    private void note(
            EndpointTable endpoints,
            DeliveryTable deliveries,
            String endpointId,
            Delivery.Letter letter,
            WebhookSender.Outcome outcome) {
        Instant now = now();
        if (outcome.accepted()) {
            deliveries.tried(letter.deliveryId(), Delivery.Status.DELIVERED, null, now, outcome);
            endpoints.succeeded(endpointId);
            return;
        }
        Duration pause = pauseAfter(letter.attempts());
        deliveries.tried(
                letter.deliveryId(),
                pause == null ? Delivery.Status.FAILED : Delivery.Status.PENDING,
                pause == null ? null : now.plus(pause),
                now,
                outcome);
        endpoints.failed(endpointId, now);
        Integer status = outcome.httpStatus();
        if (status != null && status == GONE) {
            endpoints.disable(endpointId, "gone", now);
        } else if (endpoints
                .find(endpointId)
                .map(WebhookEndpoint::failingSince)
                .filter(since -> since.plus(settings.disableAfter()).isBefore(now))
                .isPresent()) {
            endpoints.disable(endpointId, "failing-too-long", now);
        }
    }

    /** Null after the last attempt. The jitter keeps those apart that failed together. */
    private @Nullable Duration pauseAfter(int attempts) {
        List<Duration> pauses = settings.retryDelays();
        if (attempts >= pauses.size()) {
            return null;
        }
        double factor = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofMillis(Math.round(pauses.get(attempts).toMillis() * factor));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
