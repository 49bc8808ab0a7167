// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.file.FileEntry;
import dev.kept.customer.file.FilePosition;
import dev.kept.customer.file.FileSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The merges into and of a customer, and of those that were merged into it. They stay with both when it is merged. */
@Singleton
class MergeSection implements FileSection {

    private static final String OF_FILE = """
            from customer_merge m where m.tenant = :tenant and (m.survivor_id in (select id from file)
                or m.merged_id in (select id from file))
            """;
    private static final String FILE = """
            with recursive file as (
                select id from customer where tenant = :tenant and id = :customer
                union
                select c.id from customer c join file f on c.merged_into = f.id where c.tenant = :tenant)
            """;
    private static final String ROWS = FILE + """
            select m.id, m.merged_at, cast(jsonb_strip_nulls(jsonb_build_object('id', m.id, 'survivorId', m.survivor_id,
                'mergedId', m.merged_id, 'reason', m.reason, 'mergedAt', m.merged_at, 'undoneAt', m.undone_at)) as text)
            """ + OF_FILE;
    private static final String ERASE =
            FILE + "update customer_merge set reason = null where id in (select m.id " + OF_FILE + ")";

    private final EntityManager entities;
    private final Caller caller;
    private final ObjectMapper json;

    MergeSection(EntityManager entities, Caller caller, ObjectMapper json) {
        this.entities = entities;
        this.caller = caller;
        this.json = json;
    }

    @Override
    public String kind() {
        return "merge";
    }

    @Override
    public Set<String> tables() {
        return Set.of("customer_merge");
    }

    @Override
    public Set<String> personal() {
        return Set.of("reason");
    }

    @Override
    public List<FileEntry> entries(String customerId, @Nullable FilePosition before, int limit) {
        String from = before == null ? "" : " and (m.merged_at, m.id collate \"C\") < (:at, :id)";
        Query query = query(ROWS + from + " order by m.merged_at desc, m.id collate \"C\" desc", customerId)
                .setMaxResults(limit);
        if (before != null) {
            query.setParameter("at", before.at()).setParameter("id", before.id());
        }
        return rows(query).stream()
                .map(row -> new FileEntry(kind(), (String) row[0], (Instant) row[1], read((String) row[2])))
                .toList();
    }

    @Override
    public List<JsonNode> export(String customerId) {
        return rows(query(ROWS + " order by m.id", customerId)).stream()
                .<JsonNode>map(row -> read((String) row[2]))
                .toList();
    }

    @Override
    public void erase(String customerId, Changes changes) {
        query(ERASE, customerId).executeUpdate();
        entities.clear();
    }

    @Override
    public List<String> move(String from, String to, @Nullable Collection<String> only, Changes changes) {
        return List.of();
    }

    private Query query(String sql, String customerId) {
        entities.flush();
        return entities.createNativeQuery(sql)
                .setParameter("tenant", caller.tenant())
                .setParameter("customer", customerId);
    }

    @SuppressWarnings("unchecked") // a native query of several columns gives arrays
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private ObjectNode read(String row) {
        try {
            return (ObjectNode) json.readTree(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL gave unreadable JSON", e);
        }
    }
}
