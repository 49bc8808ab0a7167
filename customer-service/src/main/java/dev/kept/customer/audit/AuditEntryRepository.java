// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.restkit.tenant.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads and appends to the chain of the current tenant. */
@ApplicationScoped
class AuditEntryRepository implements PanacheRepositoryBase<AuditEntry, String> {

    /** An entry as it is stored, with what it says of its place in the chain. */
    record Stored(AuditLink link, String previousHash, String hash) {}

    private static final String CHAIN = """
            select sequence, id, recorded_at, actor, action, entity, cast(details as text), previous_hash, hash
            from audit_entry where tenant = :tenant and sequence > :after order by sequence
            """;
    private static final String ABOUT = """
            select * from audit_entry
            where tenant = :tenant
              and (entity = :entity or exists (select 1 from jsonb_each_text(details) d where d.value = :entity))
            order by sequence
            """;

    private final Caller caller;
    private final ObjectMapper json;

    AuditEntryRepository(Caller caller, ObjectMapper json) {
        this.caller = caller;
        this.json = json;
    }

    /** Waits for other writers of this tenant's chain and keeps them out until the transaction ends. */
    void lockChain() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock("
                        + "hashtextextended('audit/' || current_setting('kept.tenant'), 0)) as text)")
                .getSingleResult();
    }

    Optional<AuditRef> last() {
        return find("order by sequence desc")
                .firstResultOptional()
                .map(entry -> new AuditRef(entry.id(), entry.sequence(), entry.hash()));
    }

    @SuppressWarnings("unchecked") // a native query with a result class gives rows of it
    List<AuditEntry> findAbout(String entity) {
        return getEntityManager()
                .createNativeQuery(ABOUT, AuditEntry.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("entity", entity)
                .getResultList();
    }

    /** Up to so many entries of the chain after a place. Not as entities: whatever was tampered with must be readable. */
    @SuppressWarnings("unchecked") // a native query of several columns gives arrays
    List<Stored> chain(long after, int limit) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(CHAIN)
                .setParameter("tenant", caller.tenant())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(this::stored).toList();
    }

    private Stored stored(Object[] row) {
        AuditLink link = new AuditLink(
                caller.tenant(),
                ((Number) row[0]).longValue(),
                (String) row[1],
                (Instant) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                details((String) row[6]));
        return new Stored(link, (String) row[7], (String) row[8]);
    }

    private Map<String, Object> details(String text) {
        try {
            return json.readValue(text, new TypeReference<TreeMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL gave unreadable JSON", e);
        }
    }
}
