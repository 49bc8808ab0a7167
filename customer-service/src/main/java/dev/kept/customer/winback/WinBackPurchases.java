// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a customer bought after an offer: orders that were not refunded in full, and subscriptions that began. */
@ApplicationScoped
class WinBackPurchases {

    // A subscription begins with a local day; one that begins on the day of the offer began after it.
    private static final String FIRST = """
            select at, order_id, subscription_id from (
                select ordered_at as at, id as order_id, null as subscription_id from customer_order
                where tenant = :tenant and customer_id = :customer and (refunded < amount or amount = 0)
                  and ordered_at >= :from and ordered_at < :to
                union all
                select greatest(cast(started_on as timestamp) at time zone :zone, :from), null, id from subscription
                where tenant = :tenant and customer_id = :customer and (ended_on is null or ended_on > started_on)
                  and started_on >= cast(cast(:from as timestamptz) at time zone :zone as date)
                  and cast(started_on as timestamp) at time zone :zone < :to
            ) purchase
            order by at, order_id, subscription_id
            limit 1
            """;

    private final EntityManager entities;
    private final TenantSettingsService settings;
    private final Caller caller;

    WinBackPurchases(EntityManager entities, TenantSettingsService settings, Caller caller) {
        this.entities = entities;
        this.settings = settings;
        this.caller = caller;
    }

    /** The first purchase within the window of an offer. */
    @SuppressWarnings("unchecked") // a native query of two or more columns gives arrays
    @Nullable Purchase first(String customerId, OfferContent offer) {
        List<Object[]> rows = entities.createNativeQuery(FIRST)
                .setParameter("tenant", caller.tenant())
                .setParameter("customer", customerId)
                .setParameter("from", offer.offeredAt())
                .setParameter("to", offer.expiresAt())
                .setParameter("zone", settings.current().zone())
                .getResultList();
        return rows.isEmpty()
                ? null
                : new Purchase((Instant) rows.get(0)[0], (String) rows.get(0)[1], (String) rows.get(0)[2]);
    }
}
