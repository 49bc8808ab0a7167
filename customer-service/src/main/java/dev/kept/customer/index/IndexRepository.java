// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds rows of the index of the current tenant. */
@ApplicationScoped
class IndexRepository {

    private final EntityManager entities;

    IndexRepository(EntityManager entities) {
        this.entities = entities;
    }

    void persist(Object row) {
        entities.persist(row);
    }

    void remove(Object row) {
        entities.remove(row);
    }

    void flush() {
        entities.flush();
    }

    List<CustomerKey> findKeys(Collection<String> customerIds) {
        return entities.createQuery("select k from CustomerKey k where k.customerId in :ids", CustomerKey.class)
                .setParameter("ids", customerIds)
                .getResultList();
    }

    List<SearchEntry> findSearchEntries(Collection<String> customerIds) {
        return entities.createQuery("select s from SearchEntry s where s.id in :ids", SearchEntry.class)
                .setParameter("ids", customerIds)
                .getResultList();
    }

    List<Match> findMatches(String customerId, int limit) {
        return entities
                .createQuery(
                        "select o.customerId, o.kind from CustomerKey k join CustomerKey o on o.kind = k.kind"
                                + " and o.key = k.key where k.customerId = :id and o.customerId <> :id"
                                + " and k.kind <> 'TAG' order by o.customerId, o.kind",
                        Object[].class)
                .setParameter("id", customerId)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new Match((String) row[0], MatchKind.valueOf((String) row[1])))
                .toList();
    }

    /** The keys that more than one customer has, from a position on. */
    @SuppressWarnings("unchecked") // a native query of several columns gives arrays
    List<MatchGroup> findGroups(@Nullable MatchKind only, String afterKind, String afterKey, int limit) {
        List<Object[]> rows = entities.createNativeQuery("select kind, key, count(*) from customer_key"
                        + " where tenant = current_setting('kept.tenant') and kind <> 'TAG'"
                        + (only == null ? "" : " and kind = '" + only + "'")
                        + " and (kind, key) > (:kind, :key) group by kind, key having count(*) > 1 order by kind, key")
                .setParameter("kind", afterKind)
                .setParameter("key", afterKey)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(row -> new MatchGroup(
                        MatchKind.valueOf((String) row[0]), (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }

    List<String> findMembers(MatchKind kind, String key, int limit) {
        return entities.createQuery(
                        "select k.customerId from CustomerKey k where k.kind = :kind and k.key = :key"
                                + " order by k.customerId",
                        String.class)
                .setParameter("kind", kind.name())
                .setParameter("key", key)
                .setMaxResults(limit)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<String> search(String wanted, Set<String> grams, boolean personal, int most) {
        SearchEntry.TenantGrams own = new SearchEntry.TenantGrams(tenant());
        return entities.createNativeQuery("select find_customers(:wanted, :grams, :personal, :most)", String.class)
                .setParameter("wanted", wanted)
                .setParameter("grams", own.of(grams))
                .setParameter("personal", personal)
                .setParameter("most", most)
                .getResultList();
    }

    private String tenant() {
        return (String) entities.createNativeQuery("select current_setting('kept.tenant')", String.class)
                .getSingleResult();
    }
}
