// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import dev.kept.feedkit.Outbox;
import dev.kept.feedkit.OutboxEvent;
import dev.kept.survey.customerref.CustomerListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.LockMode;
import org.hibernate.Session;

/**
 * What becomes of feedback when its customer is deleted (it loses the customer and every word), erased (it loses every
 * word), merged (it is the other customer's) or no longer merged. Rating, themes and sentiment stay.
 */
@ApplicationScoped
class CustomerFeedback implements CustomerListener {

    private static final String ANSWERS = """
            delete from idempotency_key where tenant = :tenant
              and exists (select 1 from unnest(cast(:ids as text[])) item (id) where strpos(body, item.id) > 0)
            """;
    private static final String RESULTS = """
            update bulk_result set external_id = null, errors = null
            where tenant = :tenant and id = any (cast(:ids as text[]))
            """;

    private final Outbox outbox;
    private final FeedbackIntake intake;

    CustomerFeedback(Outbox outbox, FeedbackIntake intake) {
        this.outbox = outbox;
        this.intake = intake;
    }

    @Override
    public void deleted(Session session, String tenant, String customerId) {
        List<FeedbackItem> items = itemsOf(session, customerId);
        forgetCopies(session, tenant, items);
        change(session, tenant, items, item -> {
            item.erasePersonal(intake.now());
            item.giveTo(null, intake.now());
        });
    }

    @Override
    public void erased(Session session, String tenant, String customerId) {
        List<FeedbackItem> items = itemsOf(session, customerId);
        forgetCopies(session, tenant, items);
        List<FeedbackItem> personal =
                items.stream().filter(FeedbackItem::holdsPersonal).toList();
        change(session, tenant, personal, item -> item.erasePersonal(intake.now()));
    }

    @Override
    public void merged(Session session, String tenant, List<String> path) {
        List<FeedbackItem> items = itemsOf(session, path.get(0));
        for (FeedbackItem item : items) {
            // One step for each merge on the way, so that any of them can be undone.
            path.subList(0, path.size() - 1).forEach(merged -> note(session, tenant, merged, item.id()));
        }
        String survivor = path.get(path.size() - 1);
        change(session, tenant, items, item -> item.giveTo(survivor, intake.now()));
    }

    @Override
    public void mergeUndone(Session session, String tenant, String customerId) {
        List<FeedbackItem> items = session.createQuery(
                        "from FeedbackItem where id in :ids order by id", FeedbackItem.class)
                .setParameter("ids", movedFrom(session, tenant, customerId))
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList();
        change(session, tenant, items, item -> item.giveTo(customerId, intake.now()));
    }

    private void change(Session session, String tenant, List<FeedbackItem> items, Consumer<FeedbackItem> change) {
        Map<String, String> former = new HashMap<>();
        items.forEach(item -> former.put(item.id(), item.content().customerId()));
        items.forEach(change);
        session.flush();
        List<OutboxEvent> events = new ArrayList<>();
        items.forEach(item -> events.addAll(FeedbackEvents.changed(item, former.get(item.id()))));
        outbox.append(tenant, events);
    }

    private static List<FeedbackItem> itemsOf(Session session, String customerId) {
        return session.createQuery(
                        "from FeedbackItem where content.customerId = :customer order by id", FeedbackItem.class)
                .setParameter("customer", customerId)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** What else was stored on the way in: answers kept for repeated requests, and what an import noted of each line. */
    private static void forgetCopies(Session session, String tenant, List<FeedbackItem> items) {
        String[] ids = items.stream().map(FeedbackItem::id).toArray(String[]::new);
        for (String statement : List.of(ANSWERS, RESULTS)) {
            session.createNativeMutationQuery(statement)
                    .setParameter("tenant", tenant)
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    private static void note(Session session, String tenant, String merged, String item) {
        session.createNativeMutationQuery("insert into merged_feedback (tenant, customer_id, item_id)"
                        + " values (:tenant, :customer, :item) on conflict do nothing")
                .setParameter("tenant", tenant)
                .setParameter("customer", merged)
                .setParameter("item", item)
                .executeUpdate();
    }

    private static List<String> movedFrom(Session session, String tenant, String customerId) {
        return session.createNativeQuery(
                        "delete from merged_feedback where tenant = :tenant and customer_id = :customer"
                                + " returning item_id",
                        String.class)
                .setParameter("tenant", tenant)
                .setParameter("customer", customerId)
                .getResultList();
    }
}
