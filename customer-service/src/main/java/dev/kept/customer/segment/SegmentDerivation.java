// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.facts.CustomerFacts;
import dev.kept.customer.facts.Derivation;
import dev.kept.customer.facts.Span;
import dev.kept.customer.facts.TenantDay;
import dev.kept.customer.lifecycle.StageHistory;
import dev.kept.customer.lifecycle.Stages;
import dev.kept.customer.segment.SegmentEvents.Membership;
import dev.kept.feedkit.Outbox;
import dev.kept.feedkit.OutboxEvent;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores who was in which segment when, so that it can be counted and listed, and tells of what changed. */
@ApplicationScoped
class SegmentDerivation implements Derivation {

    private final SegmentRepository segments;
    private final SegmentRules rules;
    private final Stages stages;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Caller caller;

    /** A customer's stays in one segment. */
    private record Stay(String segmentId, Span days) {}

    SegmentDerivation(
            SegmentRepository segments,
            SegmentRules rules,
            Stages stages,
            EntityManager entities,
            Outbox outbox,
            Caller caller) {
        this.segments = segments;
        this.rules = rules;
        this.stages = stages;
        this.entities = entities;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Override
    public Map<String, LocalDate> derive(List<CustomerFacts> customers, TenantDay day) {
        List<Segment> all = segments.all();
        Map<String, StageHistory> histories = stages.histories(customers, day.settings(), day.today());
        Map<String, CustomerSegments> told =
                told(customers.stream().map(CustomerFacts::customerId).toList());
        Map<String, LocalDate> next = new HashMap<>();
        List<OutboxEvent> events = new ArrayList<>();
        for (CustomerFacts customer : customers) {
            StageHistory history = histories.get(customer.customerId());
            if (history == null) {
                continue;
            }
            List<Stay> stays = new ArrayList<>();
            List<Membership> memberships = new ArrayList<>();
            for (Segment segment : all) {
                Memberships in = of(segment, customer, history, day.today());
                in.spans().forEach(span -> {
                    stays.add(new Stay(segment.id(), span));
                    memberships.add(Membership.of(segment.key(), span));
                });
                if (in.nextCheck() != null) {
                    next.merge(customer.customerId(), in.nextCheck(), (a, b) -> a.isBefore(b) ? a : b);
                }
            }
            CustomerSegments before = told.get(customer.customerId());
            if (!memberships.equals(before == null ? List.of() : before.memberships())) {
                CustomerSegments changed = replace(customer.customerId(), before, stays, memberships);
                events.add(SegmentEvents.changed(changed, day.now().truncatedTo(MICROS)));
            }
        }
        outbox.append(caller.tenant(), events);
        return next;
    }

    /** When a customer was in a segment, computed now. */
    Memberships of(Segment segment, CustomerFacts customer, StageHistory history, LocalDate horizon) {
        return rules.of(segment)
                .map(rule -> Memberships.of(rule, customer, history, horizon))
                .orElse(new Memberships(List.of(), null));
    }

    private CustomerSegments replace(
            String customerId, @Nullable CustomerSegments before, List<Stay> stays, List<Membership> memberships) {
        CustomerSegments row = before == null ? new CustomerSegments(customerId) : before;
        row.tell(List.copyOf(memberships));
        if (before == null) {
            entities.persist(row);
        }
        entities.createQuery("delete from SegmentMembership m where m.customerId = :id")
                .setParameter("id", customerId)
                .executeUpdate();
        stays.forEach(stay ->
                entities.persist(new SegmentMembership(Ids.next("sgm"), customerId, stay.segmentId(), stay.days())));
        return row;
    }

    private Map<String, CustomerSegments> told(Collection<String> customerIds) {
        Map<String, CustomerSegments> found = new HashMap<>();
        entities.createQuery("select s from CustomerSegments s where s.id in :ids", CustomerSegments.class)
                .setParameter("ids", customerIds)
                .getResultStream()
                .forEach(row -> found.put(row.customerId(), row));
        return found;
    }
}
