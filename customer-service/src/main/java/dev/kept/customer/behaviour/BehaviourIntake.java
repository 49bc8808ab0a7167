// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

import static java.time.temporal.ChronoUnit.MICROS;
import static java.util.Objects.requireNonNull;

import dev.kept.customer.behaviour.TakenView.Item;
import dev.kept.customer.behaviour.TakenView.Status;
import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.customer.CustomerRef;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.lookup.Lookup;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes events in: those with consent are stored, the others are counted and forgotten. */
@ApplicationScoped
class BehaviourIntake {

    private static final Duration AHEAD = Duration.ofHours(24);

    private final BehaviourStore store;
    private final BehaviourEvents events;
    private final CustomerDirectory customers;
    private final BehaviourConsent consent;
    private final EventFeed feed;
    private final Clock clock;

    BehaviourIntake(
            BehaviourStore store,
            BehaviourEvents events,
            CustomerDirectory customers,
            BehaviourConsent consent,
            EventFeed feed,
            Clock clock) {
        this.store = store;
        this.events = events;
        this.customers = customers;
        this.consent = consent;
        this.feed = feed;
        this.clock = clock;
    }

    /** The fault of an event that can be no customer's, at this place in the body. */
    Optional<Fault> fault(String pointer, NewBehaviourEvent event) {
        if (event.customerId() == null && event.customerExternalId() == null) {
            return Optional.of(Fault.textAt(pointer + "/customerId", "customer-missing"));
        }
        if (event.at().isBefore(Instant.EPOCH)
                || event.at().isAfter(clock.instant().plus(AHEAD))) {
            return Optional.of(Fault.textAt(pointer + "/at", "time-out-of-range"));
        }
        return Optional.empty();
    }

    /** Takes events without faults; what became of each, in their order. */
    @Transactional
    List<Item> take(List<NewBehaviourEvent> batch) {
        Lookup<CustomerRef> known = customers.lookUp(
                Lookup.names(batch, NewBehaviourEvent::customerId),
                Lookup.names(batch, NewBehaviourEvent::customerExternalId));
        List<@Nullable String> ids = new ArrayList<>();
        for (NewBehaviourEvent event : batch) {
            CustomerRef customer = known.find(event.customerId(), event.customerExternalId(), new ArrayList<>());
            ids.add(customer == null ? null : customer.id());
        }
        Set<String> concerned = ids.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        customers.hold(concerned);
        BehaviourConsent.Rule rule = consent.ruleFor(concerned);
        Map<DropReason, Long> dropped = new EnumMap<>(DropReason.class);
        List<BehaviourRow> rows = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            String customer = ids.get(i);
            NewBehaviourEvent event = batch.get(i);
            DropReason reason = customer == null ? DropReason.UNKNOWN_CUSTOMER : rule.drops(customer, event.at());
            if (reason != null || customer == null) {
                dropped.merge(requireNonNull(reason), 1L, Long::sum);
            } else {
                rows.add(rule.row(customer, event));
            }
            items.add(new Item(event.eventId(), reason == null ? Status.DUPLICATE : Status.DROPPED, reason));
        }
        return write(rows, items, dropped, rule);
    }

    private List<Item> write(
            List<BehaviourRow> rows, List<Item> items, Map<DropReason, Long> dropped, BehaviourConsent.Rule rule) {
        Set<String> taken = new HashSet<>(store.insert(rows, clock.instant().truncatedTo(MICROS)));
        store.countDropped(rule.day(clock.instant()), dropped);
        Set<CustomerDay> days = rows.stream()
                .filter(row -> taken.contains(row.eventId()))
                .map(row -> new CustomerDay(row.customerId(), LocalDate.parse(row.day())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Changes changes = feed.begin();
        changes.told(events.counted(days));
        changes.finish();
        // Of the same event twice in a batch the first is new.
        return items.stream()
                .map(item -> item.status() == Status.DUPLICATE && taken.remove(item.eventId())
                        ? new Item(item.eventId(), Status.ACCEPTED, null)
                        : item)
                .toList();
    }
}
