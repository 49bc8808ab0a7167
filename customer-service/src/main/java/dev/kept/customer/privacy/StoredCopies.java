// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

import dev.kept.feedkit.Parts;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes what else was stored of a person on the way in and out: answers kept for repeated requests, what imports noted of
 * each line, and the client's own numbers in events. (The file of an import is gone once the import has ended.)
 */
@ApplicationScoped
class StoredCopies {

    private static final String ANSWERS = """
            delete from idempotency_key where tenant = :tenant
              and exists (select 1 from unnest(cast(:ids as text[])) known (id)
                          where strpos(body, '"' || known.id || '"') > 0)
            """;
    private static final String RESULTS = """
            update bulk_result set external_id = null, errors = null
            where tenant = :tenant
              and (id = any (cast(:ids as text[])) or external_id = any (cast(:externalIds as text[]))
                or exists (select 1 from unnest(cast(:externalIds as text[])) known (id)
                           where strpos(cast(errors as text), known.id) > 0))
            """;
    private static final String EVENTS =
            "select scrub_events(cast(:ids as text[]), cast(cast(:parts as text[]) as integer[]))";

    private final EntityManager entities;
    private final Caller caller;

    StoredCopies(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /**
     * Removes them in the caller's transaction, after the events of the erasure itself have been handed over.
     *
     * @param customerIds the customer and all that were merged into it
     * @param ids of all records of its file
     * @param externalIds the client's own numbers that were in the file
     */
    RemovedCopies remove(Collection<String> customerIds, Collection<String> ids, Collection<String> externalIds) {
        Set<String> named = new HashSet<>(ids);
        named.addAll(externalIds);
        long answers = own(ANSWERS).setParameter("ids", array(named)).executeUpdate();
        long results = own(RESULTS)
                .setParameter("ids", array(ids))
                .setParameter("externalIds", array(externalIds))
                .executeUpdate();
        List<String> parts = customerIds.stream()
                .map(id -> Integer.toString(Parts.of(caller.tenant(), id)))
                .distinct()
                .toList();
        Object events = entities.createNativeQuery(EVENTS)
                .setParameter("ids", array(customerIds))
                .setParameter("parts", array(parts))
                .getSingleResult();
        return new RemovedCopies(answers, results, ((Number) events).longValue());
    }

    private Query own(String sql) {
        return entities.createNativeQuery(sql).setParameter("tenant", caller.tenant());
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
