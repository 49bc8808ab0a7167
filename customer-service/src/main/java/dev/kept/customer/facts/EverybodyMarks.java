// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.facts;

import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Marks all customers of a tenant after a rule has changed, some at a time, so that nobody who changes a rule or a
 * customer waits for all of them. The note that asks for it is committed with the rule: who finds it derives by the new
 * rule.
 */
@ApplicationScoped
class EverybodyMarks {

    private static final int SOME = 500;

    // Shorter than the second after which the database looks for who waits in a circle: this gives way, not a writer.
    private static final String PATIENCE = "set local lock_timeout = '500ms'";

    private static final String NEXT = "select id, after_id from derivation_everybody where tenant = :tenant"
            + " order by after_id, id limit 1 for update skip locked";
    // Whatever was asked before the first customer is marked is done with it, however far it has come.
    private static final String JOIN = "delete from derivation_everybody where id in (select id"
            + " from derivation_everybody where tenant = :tenant and id <> :note for update skip locked)";
    private static final String CUSTOMERS =
            "select id from customer where tenant = :tenant and id > :after order by id limit " + SOME;
    private static final String MOVE =
            "update derivation_everybody set after_id = :after where tenant = :tenant and id = :note";
    private static final String END = "delete from derivation_everybody where tenant = :tenant and id = :note";

    private final EntityManager entities;
    private final DueCustomers due;
    private final Caller caller;

    EverybodyMarks(EntityManager entities, DueCustomers due, Caller caller) {
        this.entities = entities;
        this.due = due;
        this.caller = caller;
    }

    /**
     * Marks the next customers of the current tenant as due by then.
     *
     * @return whether there may be more of them
     */
    @SuppressWarnings("unchecked") // a native query of several columns gives arrays
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean next(Instant until) {
        entities.createNativeQuery(PATIENCE).executeUpdate();
        List<Object[]> notes = query(NEXT).getResultList();
        if (notes.isEmpty()) {
            return false;
        }
        String note = (String) notes.get(0)[0];
        String after = (String) notes.get(0)[1];
        if (after.isEmpty()) {
            query(JOIN).setParameter("note", note).executeUpdate();
        }
        List<String> ids = query(CUSTOMERS).setParameter("after", after).getResultList();
        due.mark(ids, until);
        if (ids.size() < SOME) {
            query(END).setParameter("note", note).executeUpdate();
            return false;
        }
        query(MOVE)
                .setParameter("note", note)
                .setParameter("after", ids.get(SOME - 1))
                .executeUpdate();
        return true;
    }

    private Query query(String sql) {
        return entities.createNativeQuery(sql).setParameter("tenant", caller.tenant());
    }
}
