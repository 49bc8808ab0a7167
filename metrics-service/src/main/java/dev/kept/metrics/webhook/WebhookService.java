// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.metrics.ingestion.EventTypes;
import dev.kept.metrics.store.TenantTransactions;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps the endpoints of the caller's tenant. */
@ApplicationScoped
class WebhookService {

    static final String TEST = "webhook.test.v1";

    private static final int MOST = 50;

    private final TenantTransactions transactions;
    private final WebhookSettings settings;
    private final EndpointSecrets secrets;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    WebhookService(
            TenantTransactions transactions,
            WebhookSettings settings,
            EndpointSecrets secrets,
            Caller caller,
            ObjectMapper json,
            Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.secrets = secrets;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    List<WebhookEndpoint> list(String after, int count) {
        return transactions.join(caller.tenant(), connection -> new EndpointTable(connection).after(after, count));
    }

    @Transactional
    WebhookEndpoint get(String id) {
        return transactions.join(
                caller.tenant(),
                connection -> new EndpointTable(connection)
                        .find(id)
                        .orElseThrow(() -> WebhookProblem.WEBHOOK_ENDPOINT_NOT_FOUND.with(id)));
    }

    @Transactional
    WebhookEndpoint create(NewWebhookEndpoint wanted) {
        judge(wanted);
        return transactions.join(caller.tenant(), connection -> {
            EndpointTable table = new EndpointTable(connection);
            if (table.count() >= MOST) {
                throw WebhookProblem.WEBHOOK_ENDPOINTS_FULL.with(MOST);
            }
            String id = Ids.next("whk");
            WebhookEndpoint endpoint = WebhookEndpoint.first(id, wanted, secrets.first(id), now());
            table.save(endpoint);
            return endpoint;
        });
    }

    @Transactional
    WebhookEndpoint change(String id, @Nullable String ifMatch, UnaryOperator<NewWebhookEndpoint> change) {
        return changed(id, endpoint -> {
            ETags.require(ifMatch, endpoint.version());
            NewWebhookEndpoint wanted = change.apply(NewWebhookEndpoint.of(endpoint));
            judge(wanted);
            return endpoint.changed(wanted, now());
        });
    }

    /** From now on signed with a new secret, and for a while with the former one too. */
    @Transactional
    WebhookEndpoint rotate(String id, Duration overlap) {
        return changed(id, endpoint -> endpoint.with(secrets.rotated(endpoint, now(), overlap), now()));
    }

    /** The endpoint with its secret, for the only answer that shows it. */
    WebhookEndpointView shown(WebhookEndpoint endpoint) {
        return WebhookEndpointView.withSecret(endpoint, secrets.shown(endpoint));
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        changed(id, endpoint -> {
            ETags.require(ifMatch, endpoint.version());
            return endpoint;
        });
        transactions.join(caller.tenant(), connection -> {
            new EndpointTable(connection).delete(id);
            return id;
        });
    }

    /** Sends an event that means nothing. */
    @Transactional
    Delivery test(String id) {
        WebhookEndpoint endpoint = get(id);
        if (!endpoint.enabled()) {
            throw WebhookProblem.WEBHOOK_DISABLED.with(id);
        }
        Instant now = now();
        String eventId = UUID.randomUUID().toString();
        String payload = json.createObjectNode()
                .put("id", eventId)
                .put("source", "/metrics-service")
                .put("specversion", "1.0")
                .put("type", TEST)
                .put("time", now.toString())
                .put("recordedat", now.toString())
                .put("tenant", caller.tenant())
                .put("subject", id)
                .put("entity", id)
                .put("version", 1)
                .set("data", json.createObjectNode().put("endpointId", id))
                .toString();
        return transactions.join(caller.tenant(), connection -> {
            DeliveryTable table = new DeliveryTable(connection);
            table.keep(new DeliveryTable.Kept(eventId, TEST, id, now, payload), now);
            return table.find(table.enqueue(id, eventId, now)).orElseThrow();
        });
    }

    private WebhookEndpoint changed(String id, UnaryOperator<WebhookEndpoint> change) {
        return transactions.join(caller.tenant(), connection -> {
            EndpointTable table = new EndpointTable(connection);
            WebhookEndpoint endpoint =
                    table.lock(id).orElseThrow(() -> WebhookProblem.WEBHOOK_ENDPOINT_NOT_FOUND.with(id));
            WebhookEndpoint next = change.apply(endpoint);
            table.save(next);
            return next;
        });
    }

    private void judge(NewWebhookEndpoint wanted) {
        List<Fault> faults = new ArrayList<>();
        WebhookUrl.fault(wanted.url(), settings.allowLoopback())
                .ifPresent(code -> faults.add(Fault.textAt("/url", code)));
        for (int i = 0; i < wanted.eventTypes().size(); i++) {
            String pattern = wanted.eventTypes().get(i);
            if (!EventPattern.known(pattern, EventTypes.known())) {
                faults.add(Fault.textAt("/eventTypes/" + i, "event-type-unknown", pattern));
            }
        }
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
