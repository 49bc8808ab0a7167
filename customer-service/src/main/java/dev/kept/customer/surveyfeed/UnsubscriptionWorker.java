// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.surveyfeed;

import dev.kept.customer.consent.ConsentPurpose;
import dev.kept.customer.consent.ConsentWithdrawals;
import dev.kept.restkit.background.DueTenants;
import dev.kept.restkit.background.TenantWork;
import dev.kept.restkit.tenant.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/** Makes each unsubscription that was told a withdrawal of the consent to surveys. */
@Singleton
class UnsubscriptionWorker implements TenantWork {

    private static final String NEXT = """
            select id, subject, channel, purpose, unsubscribed_at from heard_unsubscription
            where tenant = :tenant order by id limit 1 for update skip locked
            """;

    private final DueTenants due;
    private final ConsentWithdrawals withdrawals;
    private final EntityManager entities;
    private final Caller caller;

    UnsubscriptionWorker(DueTenants due, ConsentWithdrawals withdrawals, EntityManager entities, Caller caller) {
        this.due = due;
        this.withdrawals = withdrawals;
        this.entities = entities;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "unsubscriptions";
    }

    @Override
    public Set<String> tenants() {
        return due.of("tenants_with_unsubscriptions");
    }

    @Override
    public boolean work(Instant until) {
        return QuarkusTransaction.requiringNew().call(this::withdrawNext);
    }

    private boolean withdrawNext() {
        Session session = entities.unwrap(Session.class);
        List<Tuple> next = session.createNativeQuery(NEXT, Tuple.class)
                .addScalar("id", String.class)
                .addScalar("subject", String.class)
                .addScalar("channel", String.class)
                .addScalar("purpose", String.class)
                .addScalar("unsubscribed_at", Instant.class)
                .setParameter("tenant", caller.tenant())
                .getResultList();
        next.forEach(row -> {
            withdrawals.withdraw(
                    row.get("subject", String.class),
                    ConsentPurpose.valueOf(row.get("purpose", String.class)),
                    "survey-" + row.get("channel", String.class),
                    row.get("unsubscribed_at", Instant.class));
            session.createNativeMutationQuery("delete from heard_unsubscription where tenant = :tenant and id = :id")
                    .setParameter("tenant", caller.tenant())
                    .setParameter("id", row.get("id", String.class))
                    .executeUpdate();
        });
        return !next.isEmpty();
    }
}
