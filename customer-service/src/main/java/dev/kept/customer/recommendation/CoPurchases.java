// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.recommendation;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Counts who bought what together. Orders that were paid back in full do not count. */
@ApplicationScoped
class CoPurchases {

    // Buyers of a pair are counted among the others: what the customer itself bought is no evidence.
    private static final String PAIRS = """
            with bought as (
                select distinct o.customer_id, line ->> 'product' as product
                from customer_order o cross join jsonb_array_elements(o.lines) as line
                where o.tenant = :tenant and o.ordered_at >= :since and o.refunded < o.amount
                    and line ->> 'product' is not null
            ), own as (
                select product from bought where customer_id = :customer
            ), others as (
                select customer_id, product from bought where customer_id <> :customer
            ), sizes as (
                select product, count(*) as buyers from others group by product
            ), pairs as (
                select mine.product as owned, theirs.product as candidate, count(*) as both_bought
                from others mine join own using (product) join others theirs on theirs.customer_id = mine.customer_id
                where theirs.product not in (select product from own)
                group by mine.product, theirs.product
                having count(*) >= :support
            )
            select pairs.owned, candidate, both_bought, o.buyers as owned_buyers, c.buyers as candidate_buyers,
                (select count(distinct customer_id) from others) as all_buyers
            from pairs join sizes o on o.product = owned join sizes c on c.product = candidate
            """;

    private final EntityManager entities;
    private final CustomerDirectory customers;
    private final Caller caller;
    private final Clock clock;

    CoPurchases(EntityManager entities, CustomerDirectory customers, Caller caller, Clock clock) {
        this.entities = entities;
        this.customers = customers;
        this.caller = caller;
        this.clock = clock;
    }

    /** Candidates for a customer from the purchases of the last days; a 404 problem if there is no such customer. */
    @Transactional
    ProductCandidates candidates(String customerId, int days, int support, int most) {
        String resolved = customers.resolve(customerId);
        @SuppressWarnings("unchecked") // a native query of two or more columns gives arrays
        List<Object[]> rows = entities.createNativeQuery(PAIRS)
                .setParameter("tenant", caller.tenant())
                .setParameter("customer", resolved)
                .setParameter("since", clock.instant().minus(days, ChronoUnit.DAYS))
                .setParameter("support", support)
                .getResultList();
        List<CoPurchase> pairs = rows.stream()
                .map(row -> new CoPurchase(
                        (String) row[0], (String) row[1], (Long) row[2], (Long) row[3], (Long) row[4], (Long) row[5]))
                .toList();
        return ProductCandidates.rank(resolved, pairs, most);
    }
}
