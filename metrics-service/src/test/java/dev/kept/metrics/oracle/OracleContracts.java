// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.oracle;

import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.fact.ChurnFact;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.oracle.OracleTallies.Entry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What subscriptions and stages amount to for one customer in one period. */
final class OracleContracts {

    private final OracleCustomer customer;
    private final Period period;
    private final List<Entry> entries;

    OracleContracts(OracleCustomer customer, Period period, List<Entry> entries) {
        this.customer = customer;
        this.period = period;
        this.entries = entries;
    }

    void collect(TallyKind kind) {
        switch (kind) {
            case SUBSCRIBERS -> {
                subscribers(true, period.start());
                subscribers(false, period.end());
            }
            case SUBSCRIBER_CHANGES -> subscriberChange();
            case MRR_CHANGES -> mrrChange();
            case RENEWALS -> customer.records(SubscriptionFact.class).forEach(this::renewals);
            case STAGES ->
                customer.records(StagesFact.class).forEach(stages -> {
                    stage(true, stages, period.start());
                    stage(false, stages, period.end());
                });
            case STAGE_CHANGES -> customer.records(StagesFact.class).forEach(this::stageChanges);
            default -> throw new IllegalArgumentException(kind.name());
        }
    }

    private void add(String part, LocalDate day, Map<String, String> own, long n, long amount) {
        entries.add(new Entry(false, part, day, own, n, amount));
    }

    private void subscribers(boolean atStart, LocalDate edge) {
        if (customer.entitledAt(edge)) {
            entries.add(new Entry(atStart, "entitled", edge, Map.of(), 1, 0));
        }
        long mrr = customer.mrrAt(edge);
        if (mrr > 0) {
            entries.add(new Entry(atStart, "paying", edge, Map.of(), 1, mrr));
        }
    }

    private void subscriberChange() {
        boolean before = customer.entitledAt(period.start());
        boolean after = customer.entitledAt(period.end());
        if (before && !after) {
            add("lost", period.start(), why(), 1, 0);
        } else if (!before && after) {
            boolean ever = earlier().anyMatch(customer::entitledAt);
            add(ever ? "returned" : "new", period.end(), Map.of(), 1, 0);
        }
    }

    /** The last churn with a reason between the day on which the entitlement began and that of the next one. */
    private Map<String, String> why() {
        LocalDate began = begins(customer.known(period.end()), -1);
        LocalDate next = begins(customer.known(period.end()).plusDays(1), 1);
        Map<String, String> why = new HashMap<>();
        customer.records(ChurnFact.class).stream()
                .filter(churn -> !churn.reasons().isEmpty() && churn.churnedOn().isAfter(began))
                .filter(churn ->
                        customer.afterHorizon(next) || !churn.churnedOn().isAfter(next))
                .max(Comparator.comparing(ChurnFact::churnedOn).thenComparing(ChurnFact::entity))
                .ifPresent(churn -> {
                    String reason = churn.reasons().get(0);
                    why.put("reason", reason);
                    why.put("cause", reason.equals("payment-failure") ? "involuntary" : "voluntary");
                });
        return why;
    }

    /** The day of the first beginning of an entitlement from an edge on, back or forth; after the horizon if there is none. */
    private LocalDate begins(LocalDate from, int step) {
        LocalDate edge = from;
        while (!customer.afterHorizon(edge.minusDays(1))
                && !(customer.entitledAt(edge) && !customer.entitledAt(edge.minusDays(1)))) {
            edge = edge.plusDays(step);
        }
        return edge.minusDays(1);
    }

    private void mrrChange() {
        long before = customer.mrrAt(period.start());
        long after = customer.mrrAt(period.end());
        if (before != after) {
            String part = before < after ? "expansion" : "contraction";
            if (before == 0) {
                part = earlier().anyMatch(edge -> customer.mrrAt(edge) > 0) ? "returned" : "new";
            } else if (after == 0) {
                part = "lost";
            }
            add(part, period.start(), Map.of(), 1, Math.abs(after - before));
        }
    }

    /** The edges before the period, as far back as there were subscriptions. */
    private Stream<LocalDate> earlier() {
        LocalDate first = customer.records(SubscriptionFact.class).stream()
                .flatMap(subscription -> subscription.spans().stream())
                .map(SubscriptionFact.Span::from)
                .min(Comparator.naturalOrder())
                .orElse(period.start());
        return first.isBefore(period.start()) ? first.datesUntil(period.start()) : Stream.empty();
    }

    private void renewals(SubscriptionFact subscription) {
        Map<String, String> names = Map.of(
                "RENEWED", "renewed",
                "RENEWED_LATE", "renewedLate",
                "CANCELLED", "cancelled",
                "LAPSED", "lapsed",
                "OPEN", "open");
        for (SubscriptionFact.Term term : subscription.terms()) {
            if (OracleCustomer.within(term.dueOn(), period) && !customer.afterHorizon(term.dueOn())) {
                String part = names.getOrDefault(term.outcome(), "");
                add(part, term.dueOn(), Map.of("plan", subscription.plan()), 1, term.amount());
            }
        }
    }

    private void stage(boolean atStart, StagesFact stages, LocalDate edge) {
        String stage = null;
        for (StagesFact.Entry entry : stages.entries()) {
            if (entry.on().isBefore(edge)) {
                stage = entry.stage();
            }
        }
        if (stage != null) {
            entries.add(new Entry(atStart, stage, edge, Map.of(), 1, 0));
        }
    }

    private void stageChanges(StagesFact stages) {
        StagesFact.Entry before = null;
        for (StagesFact.Entry entry : stages.entries()) {
            if (before != null && OracleCustomer.within(entry.on(), period)) {
                long days = before.on().until(entry.on(), ChronoUnit.DAYS);
                add(before.stage() + ">" + entry.stage(), entry.on(), Map.of(), 1, days);
            }
            before = entry;
        }
    }
}
