// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import dev.kept.feedkit.Outbox;
import dev.kept.feedkit.OutboxEvent;
import dev.kept.survey.customerref.CustomerListener;
import dev.kept.survey.customerref.MergedCustomers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.hibernate.LockMode;
import org.hibernate.Session;

/**
 * What becomes of invitations when their customer is deleted (nobody knows any more who was asked), erased (what the caller
 * wrote into them goes, and nothing more is sent), merged (they are the other customer's) or no longer merged.
 */
@ApplicationScoped
class CustomerInvitations implements CustomerListener {

    private final Outbox outbox;
    private final Clock clock;

    CustomerInvitations(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void deleted(Session session, String tenant, String customerId) {
        change(session, tenant, of(session, customerId), invitation -> invitation.forgetCustomer(now()));
        forgetBlocks(session, tenant, customerId);
    }

    @Override
    public void erased(Session session, String tenant, String customerId) {
        change(session, tenant, of(session, customerId), invitation -> invitation.erasePersonal(now()));
        forgetBlocks(session, tenant, customerId);
    }

    @Override
    public void merged(Session session, String tenant, List<String> path) {
        String survivor = path.get(path.size() - 1);
        change(session, tenant, of(session, path.get(0)), invitation -> invitation.giveTo(survivor, now()));
        session.createNativeMutationQuery("update contact_block set customer_id = :survivor where tenant = :tenant"
                        + " and customer_id = :customer and not exists (select 1 from contact_block b where"
                        + " b.tenant = :tenant and b.customer_id = :survivor and b.channel = contact_block.channel"
                        + " and b.reason = contact_block.reason)")
                .setParameter("survivor", survivor)
                .setParameter("tenant", tenant)
                .setParameter("customer", path.get(0))
                .executeUpdate();
    }

    @Override
    public void mergeUndone(Session session, String tenant, String customerId) {
        List<String> merged = MergedCustomers.of(session, tenant, customerId);
        List<Invitation> invitations = session.createQuery(
                        "from Invitation where askedCustomerId in :merged order by id", Invitation.class)
                .setParameter("merged", merged)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList();
        List<Invitation> moved = invitations.stream()
                .filter(invitation -> !customerId.equals(invitation.customerId()))
                .toList();
        change(session, tenant, moved, invitation -> invitation.giveTo(customerId, now()));
        session.createNativeMutationQuery("update contact_block set customer_id = :customer where tenant = :tenant"
                        + " and blocked_customer_id in (:merged) and customer_id <> :customer and not exists (select 1"
                        + " from contact_block b where b.tenant = :tenant and b.customer_id = :customer"
                        + " and b.channel = contact_block.channel and b.reason = contact_block.reason)")
                .setParameter("customer", customerId)
                .setParameter("tenant", tenant)
                .setParameter("merged", merged)
                .executeUpdate();
    }

    private void change(Session session, String tenant, List<Invitation> invitations, Consumer<Invitation> change) {
        Map<String, String> former = new HashMap<>();
        invitations.forEach(invitation -> former.put(invitation.id(), invitation.customerId()));
        invitations.forEach(change);
        session.flush();
        Instant now = now();
        List<OutboxEvent> events = new ArrayList<>();
        for (Invitation invitation : invitations) {
            String before = former.get(invitation.id());
            if (!Objects.equals(before, invitation.customerId())) {
                events.add(InvitationEvents.left(invitation, before, now));
                events.add(InvitationEvents.became(invitation, now));
            }
        }
        outbox.append(tenant, events);
    }

    private static List<Invitation> of(Session session, String customerId) {
        return session.createQuery("from Invitation where customerId = :customer order by id", Invitation.class)
                .setParameter("customer", customerId)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private static void forgetBlocks(Session session, String tenant, String customerId) {
        for (String table : List.of("contact_block", "asked_customer")) {
            session.createNativeMutationQuery(
                            "delete from " + table + " where tenant = :tenant and customer_id = :customer")
                    .setParameter("tenant", tenant)
                    .setParameter("customer", customerId)
                    .executeUpdate();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
