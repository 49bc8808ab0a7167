// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.feedkit.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What other services hear: how often a customer did what on a day, never the single event. */
@ApplicationScoped
class BehaviourEvents {

    /** All that may be counted of one customer on one local day; {@code withdrawn} events may not. */
    record Counted(String customerId, LocalDate day, Map<String, Long> counts, long total, long withdrawn) {}

    private static final class Tally {
        private final Map<String, Long> counts = new TreeMap<>();
        private long withdrawn;
        private @Nullable Instant last;

        private void add(Object[] row) {
            long usable = ((Number) row[3]).longValue();
            if (usable > 0) {
                counts.put((String) row[2], usable);
            }
            withdrawn += ((Number) row[4]).longValue();
            Instant at = (Instant) row[5];
            last = last == null || at.isAfter(last) ? at : last;
        }
    }

    private final BehaviourStore store;
    private final TenantSettingsService settings;

    BehaviourEvents(BehaviourStore store, TenantSettingsService settings) {
        this.store = store;
        this.settings = settings;
    }

    /** The state of these days, after what was written so far. */
    List<OutboxEvent> counted(Collection<CustomerDay> days) {
        if (days.isEmpty()) {
            return List.of();
        }
        Map<String, Tally> tallies = new HashMap<>();
        for (Object[] row : store.counts(days)) {
            tallies.computeIfAbsent(row[0] + "/" + row[1], key -> new Tally()).add(row);
        }
        ZoneId zone = ZoneId.of(settings.current().zone());
        List<Number> versions = store.nextVersions(days.size());
        List<OutboxEvent> events = new ArrayList<>();
        for (CustomerDay day : days) {
            Tally tally = tallies.getOrDefault(day.entity(), new Tally());
            Instant at = tally.last == null ? day.day().atStartOfDay(zone).toInstant() : tally.last;
            long total =
                    tally.counts.values().stream().mapToLong(Long::longValue).sum();
            events.add(new OutboxEvent(
                    "customer.behaviour.counted.v1",
                    day.customerId(),
                    day.entity(),
                    versions.get(events.size()).longValue(),
                    at,
                    new Counted(day.customerId(), day.day(), tally.counts, total, tally.withdrawn)));
        }
        return events;
    }
}
