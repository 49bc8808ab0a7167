// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.settings.CurrencyUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tells other features which orders exist, and keeps count of what was paid back. */
@ApplicationScoped
public class OrderDirectory implements CurrencyUse {

    private final OrderRepository orders;

    OrderDirectory(OrderRepository orders) {
        this.orders = orders;
    }

    /** The orders of the current tenant among those named. */
    @Transactional
    public Lookup<OrderRef> lookUp(Collection<String> ids, Collection<String> externalIds) {
        List<OrderRef> found = new ArrayList<>();
        if (!ids.isEmpty()) {
            found.addAll(orders.findRefsByIds(ids));
        }
        if (!externalIds.isEmpty()) {
            found.addAll(orders.findRefsByExternalIds(externalIds));
        }
        return new Lookup<>("order", found);
    }

    /**
     * Adds to what has been refunded of an order (a negative change takes back). Nobody else can change the order's
     * refunds until the transaction ends.
     *
     * @return what could still be refunded, if the change would exceed it; then nothing was changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<BigDecimal> addRefunded(String orderId, BigDecimal change) {
        return orders.addRefunded(orderId, change) ? Optional.empty() : Optional.of(orders.refundable(orderId));
    }

    @Override
    @Transactional
    public boolean recorded() {
        return !orders.isEmpty();
    }
}
