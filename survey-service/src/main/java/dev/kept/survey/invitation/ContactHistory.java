// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When and how often customers were asked before, by whichever survey. */
@ApplicationScoped
class ContactHistory {

    /** Whoever was not asked in the end, or whose invitation was taken back before it went out, was left in peace. */
    private static final String ASKED =
            " and state <> 'SUPPRESSED' and not (state = 'REVOKED' and sent_at is null and delivery = 'KEPT')";

    private static final String OF_CUSTOMERS = """
            select customer_id, max(created_at),
                   coalesce(sum(greatest(messages_sent, 1)) filter (where created_at >= :month), 0)
            from invitation where tenant = :tenant and customer_id = any (:customers)
            """ + ASKED + " group by customer_id";

    private static final String OF_ADDRESS =
            "select max(created_at) from invitation where tenant = :tenant and address_hash = :hash" + ASKED;

    private static final String NAME =
            "insert into asked_customer (tenant, customer_id) select :tenant, unnest(:customers) on conflict do nothing";

    private static final String HOLD =
            "select customer_id from asked_customer where tenant = :tenant and customer_id = any (:customers)"
                    + " order by customer_id for update";

    private final EntityManager database;

    ContactHistory(EntityManager database) {
        this.database = database;
    }

    /** @param contactsThisMonth invitations and reminders in the tenant's month */
    record Asked(@Nullable Instant lastAt, int contactsThisMonth) {
        static final Asked NEVER = new Asked(null, 0);
    }

    /** Until the transaction ends nobody else decides about asking these customers. */
    void hold(String tenant, Collection<String> customerIds) {
        String[] sorted = customerIds.stream().sorted().distinct().toArray(String[]::new);
        database.createNativeQuery(NAME)
                .setParameter("tenant", tenant)
                .setParameter("customers", sorted)
                .executeUpdate();
        database.createNativeQuery(HOLD)
                .setParameter("tenant", tenant)
                .setParameter("customers", sorted)
                .getResultList();
    }

    /** What is known of these customers; absent for those that were never asked. */
    Map<String, Asked> of(String tenant, Collection<String> customerIds, Instant now, ZoneId zone) {
        Instant month =
                YearMonth.from(now.atZone(zone)).atDay(1).atStartOfDay(zone).toInstant();
        List<?> rows = database.createNativeQuery(OF_CUSTOMERS)
                .setParameter("tenant", tenant)
                .setParameter("month", month)
                .setParameter("customers", customerIds.toArray(String[]::new))
                .getResultList();
        Map<String, Asked> found = new HashMap<>();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            found.put((String) cells[0], new Asked((Instant) cells[1], ((Number) cells[2]).intValue()));
        }
        return found;
    }

    /** When somebody of this address was last asked; null: never. */
    @Nullable Instant lastOfAddress(String tenant, byte[] hash) {
        return (Instant) database.createNativeQuery(OF_ADDRESS)
                .setParameter("tenant", tenant)
                .setParameter("hash", hash)
                .getSingleResult();
    }
}
