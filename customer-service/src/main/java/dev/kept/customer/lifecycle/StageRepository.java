// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds stages, transitions and stages set by hand of the current tenant. */
@ApplicationScoped
class StageRepository {

    private final EntityManager entities;

    StageRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Stages set by hand, by customer, those that begin first before the others. */
    Map<String, List<StageOverride>> overrides(Collection<String> customerIds) {
        Map<String, List<StageOverride>> found = new HashMap<>();
        entities.createQuery(
                        "select o from StageOverride o where o.customerId in :ids order by o.fromDay, o.id",
                        StageOverride.class)
                .setParameter("ids", customerIds)
                .getResultStream()
                .forEach(one -> found.computeIfAbsent(one.customerId(), id -> new ArrayList<>())
                        .add(one));
        return found;
    }

    /** What was last told of customers. */
    Map<String, CustomerStage> told(Collection<String> customerIds) {
        Map<String, CustomerStage> found = new HashMap<>();
        entities.createQuery("select s from CustomerStage s where s.id in :ids", CustomerStage.class)
                .setParameter("ids", customerIds)
                .getResultStream()
                .forEach(stage -> found.put(stage.customerId(), stage));
        return found;
    }

    /** The stored histories of customers, oldest first. */
    Map<String, List<StageTransition>> histories(Collection<String> customerIds) {
        Map<String, List<StageTransition>> found = new HashMap<>();
        entities.createQuery(
                        "select t from StoredTransition t where t.customerId in :ids order by t.onDay",
                        StoredTransition.class)
                .setParameter("ids", customerIds)
                .getResultStream()
                .forEach(row -> found.computeIfAbsent(row.customerId(), id -> new ArrayList<>())
                        .add(row.transition()));
        return found;
    }

    void forgetHistories(Collection<String> customerIds) {
        entities.createQuery("delete from StoredTransition t where t.customerId in :ids")
                .setParameter("ids", customerIds)
                .executeUpdate();
    }

    void save(Object row) {
        entities.persist(row);
    }

    void remove(Object row) {
        entities.remove(row);
    }

    void flush() {
        entities.flush();
    }
}
