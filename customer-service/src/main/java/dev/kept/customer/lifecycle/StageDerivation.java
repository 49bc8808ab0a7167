// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import dev.kept.customer.facts.CustomerFacts;
import dev.kept.customer.facts.Derivation;
import dev.kept.customer.facts.TenantDay;
import dev.kept.feedkit.Outbox;
import dev.kept.feedkit.OutboxEvent;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.tenant.Caller;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores the histories of stages, so that they can be counted and listed, and tells of what changed. */
@ApplicationScoped
class StageDerivation implements Derivation {

    private final StageRepository stored;
    private final Stages stages;
    private final LifecyclePolicyService policies;
    private final List<StageListener> listeners;
    private final Outbox outbox;
    private final Caller caller;

    StageDerivation(
            StageRepository stored,
            Stages stages,
            LifecyclePolicyService policies,
            @All List<StageListener> listeners,
            Outbox outbox,
            Caller caller) {
        this.stored = stored;
        this.stages = stages;
        this.policies = policies;
        this.listeners = listeners;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Override
    public Map<String, LocalDate> derive(List<CustomerFacts> customers, TenantDay day) {
        PolicyRules rules = policies.inForce(day.settings()).rules();
        Map<String, StageHistory> histories = stages.histories(customers, rules, day.today());
        Map<String, LocalDate> next = new HashMap<>();
        histories.forEach((id, history) -> {
            if (history.nextCheck() != null) {
                next.put(id, history.nextCheck());
            }
        });
        qualify(customers, rules, day, next);
        replace(histories, day);
        return next;
    }

    private void qualify(List<CustomerFacts> customers, PolicyRules rules, TenantDay day, Map<String, LocalDate> next) {
        Map<String, CustomerStage> told =
                stored.told(customers.stream().map(CustomerFacts::customerId).toList());
        for (CustomerFacts customer : customers) {
            CustomerStage stage = told.get(customer.customerId());
            if (stage == null) {
                stage = new CustomerStage(customer.customerId());
                stored.save(stage);
            }
            stage.qualify(Qualified.on(day.today(), customer, rules.qualification()));
            LocalDate reached = Qualified.tenureReached(customer, rules.qualification());
            if (reached != null && reached.isAfter(day.today())) {
                next.merge(customer.customerId(), reached, (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        stored.flush();
    }

    private void replace(Map<String, StageHistory> histories, TenantDay day) {
        Map<String, List<StageTransition>> before = stored.histories(histories.keySet());
        Set<String> changed = histories.entrySet().stream()
                .filter(entry -> !before.getOrDefault(entry.getKey(), List.of())
                        .equals(entry.getValue().transitions()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (changed.isEmpty()) {
            return;
        }
        stored.forgetHistories(changed);
        Map<String, CustomerStage> told = stored.told(changed);
        List<OutboxEvent> events = new ArrayList<>();
        for (CustomerStage stage : told.values()) {
            List<StageTransition> history =
                    Objects.requireNonNull(histories.get(stage.customerId())).transitions();
            save(stage.customerId(), history, day);
            stage.tell(history.isEmpty() ? null : history.get(history.size() - 1));
            Instant now = day.now().truncatedTo(ChronoUnit.MICROS);
            events.add(StageEvents.changed(stage, history, now));
            listeners.forEach(listener -> listener.changed(stage.customerId(), history));
        }
        outbox.append(caller.tenant(), events);
    }

    private void save(String customerId, List<StageTransition> history, TenantDay day) {
        for (int i = 0; i < history.size(); i++) {
            StageTransition transition = history.get(i);
            LocalDate until = i + 1 < history.size() ? history.get(i + 1).on() : null;
            stored.save(
                    new StoredTransition(Ids.next("stt"), customerId, transition, until, day.startOf(transition.on())));
        }
    }
}
