// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import dev.kept.metrics.store.TenantTransactions;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What became of the deliveries of the caller's tenant, and sending them again. */
@ApplicationScoped
class DeliveryService {

    private final TenantTransactions transactions;
    private final WebhookService endpoints;
    private final Caller caller;

    DeliveryService(TenantTransactions transactions, WebhookService endpoints, Caller caller) {
        this.transactions = transactions;
        this.endpoints = endpoints;
        this.caller = caller;
    }

    @Transactional
    List<Delivery> list(String before, DeliveryFilter filter, int count) {
        return transactions.join(
                caller.tenant(), connection -> new DeliveryTable(connection).before(before, filter, count));
    }

    @Transactional
    Delivery get(String id) {
        return transactions.join(
                caller.tenant(),
                connection -> new DeliveryTable(connection)
                        .find(id)
                        .orElseThrow(() -> WebhookProblem.WEBHOOK_DELIVERY_NOT_FOUND.with(id)));
    }

    @Transactional
    List<Delivery.Attempt> attempts(String id) {
        return transactions.join(caller.tenant(), connection -> new DeliveryTable(connection).attempts(id));
    }

    /** Sends it as if for the first time; one that is on its way stays so. */
    @Transactional
    Delivery replay(String id) {
        Delivery delivery = get(id);
        requireEnabled(delivery.endpointId());
        if (delivery.status() != Delivery.Status.PENDING
                && !transactions.join(caller.tenant(), connection -> new DeliveryTable(connection).again(id))) {
            throw WebhookProblem.WEBHOOK_EVENT_GONE.with(id);
        }
        return get(id);
    }

    /** @return how many are sent again */
    @Transactional
    int replay(String endpointId, NewWebhookReplay range) {
        requireEnabled(endpointId);
        return transactions.join(
                caller.tenant(),
                connection -> new DeliveryTable(connection)
                        .again(endpointId, range.from(), range.to(), range.failedOnlyOrDefault()));
    }

    private void requireEnabled(String endpointId) {
        if (!endpoints.get(endpointId).enabled()) {
            throw WebhookProblem.WEBHOOK_DISABLED.with(endpointId);
        }
    }
}
