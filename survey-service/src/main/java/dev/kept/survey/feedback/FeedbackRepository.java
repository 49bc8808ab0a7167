// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Feedback of the caller's tenant. */
@ApplicationScoped
class FeedbackRepository implements PanacheRepositoryBase<FeedbackItem, String> {

    FeedbackItem get(String id) {
        return findByIdOptional(id).orElseThrow(() -> FeedbackProblem.FEEDBACK_ITEM_NOT_FOUND.with(id));
    }

    /** The item, locked against all other changes until the transaction ends. */
    FeedbackItem getLocked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> FeedbackProblem.FEEDBACK_ITEM_NOT_FOUND.with(id));
    }

    /** Items of any source with these external ids, locked. */
    List<FeedbackItem> findByExternalIds(Collection<String> externalIds) {
        return getEntityManager()
                .createQuery("from FeedbackItem where content.externalId in :ids order by id", FeedbackItem.class)
                .setParameter("ids", externalIds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The items that the free answers of these responses made, locked. */
    List<FeedbackItem> findByResponses(Collection<String> responseIds) {
        return getEntityManager()
                .createQuery("from FeedbackItem where responseId in :ids order by id", FeedbackItem.class)
                .setParameter("ids", responseIds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Some items that were looked through by an older code book, locked; those at work elsewhere are left out. */
    List<FeedbackItem> findOutdated(long book, int count) {
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery("from FeedbackItem where codeBook < :book order by id", FeedbackItem.class)
                .setParameter("book", book)
                .setMaxResults(count)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList();
    }

    /** Items with a text, the latest first. */
    List<FeedbackItem> latestWithText(int count) {
        return getEntityManager()
                .createQuery(
                        "from FeedbackItem where content.text is not null order by content.occurredAt desc, id desc",
                        FeedbackItem.class)
                .setMaxResults(count)
                .getResultList();
    }

    /**
     * One page, newest first or oldest first.
     *
     * @param after time and id of the last item of the page before, or null at the beginning
     */
    List<FeedbackItem> list(
            FeedbackFilter filter, boolean ascending, @Nullable List<String> after, Instant now, int count) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new LinkedHashMap<>();
        filter.conditions(now, conditions, values);
        if (after != null) {
            conditions.add("(item.content.occurredAt, item.id) " + (ascending ? ">" : "<") + " (:time, :id)");
            values.put("time", Instant.parse(after.get(0)));
            values.put("id", after.get(1));
        }
        String order = ascending ? "" : " desc";
        TypedQuery<FeedbackItem> query = getEntityManager()
                .createQuery(
                        "from FeedbackItem item where " + String.join(" and ", conditions)
                                + " order by item.content.occurredAt" + order + ", item.id" + order,
                        FeedbackItem.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(count).getResultList();
    }
}
