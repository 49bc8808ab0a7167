// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.ingestion.EventTypes;
import dev.kept.metrics.store.TenantTransactions;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Notes which events are to be sent to whom, in the transaction that moves the cursor of the feed: none is overlooked,
 * and none is noted twice, also when the feed is read again from its beginning.
 */
@ApplicationScoped
@Identifier("webhooks") class WebhookFeed implements FeedHandler {

    /** With these the customer's other events lose their data. */
    private static final Set<String> ERASURES = Set.of("customer.deleted.v1", "customer.erased.v1");

    private final TenantTransactions transactions;
    private final WebhookSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    WebhookFeed(TenantTransactions transactions, WebhookSettings settings, ObjectMapper json, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** What the metrics know: a type that nobody has decided about is parked, and comes with its replay. */
    @Override
    public Set<String> types() {
        return EventTypes.known();
    }

    @Override
    public void apply(String source, List<FeedEvent> events) {
        // Tenants in one order everywhere, so that two readers never wait for each other in a circle.
        Map<String, List<FeedEvent>> byTenant =
                events.stream().collect(Collectors.groupingBy(FeedEvent::tenant, TreeMap::new, Collectors.toList()));
        byTenant.forEach(this::note);
    }

    private void note(String tenant, List<FeedEvent> events) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        transactions.join(tenant, connection -> {
            List<WebhookEndpoint> endpoints = new EndpointTable(connection).enabled();
            DeliveryTable deliveries = new DeliveryTable(connection);
            for (FeedEvent event : events) {
                if (ERASURES.contains(event.type())) {
                    deliveries.erase(event.subject());
                }
                note(event, endpoints, deliveries, now);
            }
            return tenant;
        });
    }

    private void note(FeedEvent event, List<WebhookEndpoint> endpoints, DeliveryTable deliveries, Instant now) {
        // What is older than what is kept was told, or missed, long ago.
        if (event.recordedAt().isBefore(now.minus(settings.retention()))) {
            return;
        }
        List<WebhookEndpoint> wanting = endpoints.stream()
                .filter(endpoint -> endpoint.wants(event.type()))
                .filter(endpoint -> !event.recordedAt().isBefore(endpoint.createdAt()))
                .toList();
        if (!wanting.isEmpty()) {
            deliveries.keep(
                    new DeliveryTable.Kept(
                            event.id(), event.type(), event.subject(), event.recordedAt(), payload(event)),
                    now);
            wanting.forEach(endpoint -> deliveries.enqueue(endpoint.id(), event.id(), now));
        }
    }

    /** The event as the feed tells it. */
    private String payload(FeedEvent event) {
        ObjectNode payload = json.createObjectNode()
                .put("id", event.id())
                .put("source", event.source())
                .put("specversion", "1.0")
                .put("type", event.type())
                .put("time", event.time().toString())
                .put("recordedat", event.recordedAt().toString())
                .put("tenant", event.tenant())
                .put("subject", event.subject())
                .put("entity", event.entity())
                .put("version", event.version())
                .put("part", event.part())
                .put("seq", event.seq());
        return payload.set("data", event.data()).toString();
    }

    /** Nothing: what was told is told, and a second reading notes nothing twice. */
    @Override
    public void reset(String source) {}
}
