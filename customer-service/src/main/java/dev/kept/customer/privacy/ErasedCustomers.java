// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

import dev.kept.feedkit.OutboxEvent;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** The customers that an erasure concerns, and what other services hear of it. */
@ApplicationScoped
class ErasedCustomers {

    /** What is told: the id, which means nothing to anybody any more. */
    record Erased(String customerId) {}

    /** A customer's row. */
    record Row(String id, long version) {

        OutboxEvent erased(Instant at) {
            return new OutboxEvent("customer.erased.v1", id, id, version, at, new Erased(id));
        }
    }

    private static final String FILE = """
            with recursive file as (
                select id, version from customer where tenant = :tenant and id = :id
                union
                select c.id, c.version from customer c join file f on c.merged_into = f.id where c.tenant = :tenant)
            select id, version from file order by id
            """;

    private final EntityManager entities;
    private final Caller caller;

    ErasedCustomers(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /** The customer and all that were merged into it. */
    @SuppressWarnings("unchecked") // a native query of two columns gives arrays
    List<Row> of(String customerId) {
        entities.flush();
        List<Object[]> rows = entities.createNativeQuery(FILE)
                .setParameter("tenant", caller.tenant())
                .setParameter("id", customerId)
                .getResultList();
        return rows.stream()
                .map(row -> new Row((String) row[0], ((Number) row[1]).longValue()))
                .toList();
    }
}
