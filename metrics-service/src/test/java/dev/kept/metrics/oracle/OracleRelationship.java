// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.oracle;

import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.fact.BehaviourFact;
import dev.kept.metrics.fact.ChurnFact;
import dev.kept.metrics.fact.InteractionFact;
import dev.kept.metrics.fact.WinBackFact;
import dev.kept.metrics.oracle.OracleTallies.Entry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Losses, returns, offers and engagement of one customer in one period. */
final class OracleRelationship {

    private final OracleCustomer customer;
    private final Period period;
    private final List<Entry> entries;

    OracleRelationship(OracleCustomer customer, Period period, List<Entry> entries) {
        this.customer = customer;
        this.period = period;
        this.entries = entries;
    }

    void collect(TallyKind kind) {
        switch (kind) {
            case LOSSES -> {
                if (customer.presentAt(period.start()) && !customer.presentAt(period.end())) {
                    entries.add(new Entry(false, "lost", period.start(), why(), 1, 0));
                }
            }
            case FIRST_SPELLS -> {
                neverLost(true, period.start());
                neverLost(false, period.end());
            }
            case FIRST_LOSSES ->
                firstLoss().ifPresent(edge -> {
                    boolean inPeriod = edge.isAfter(period.start()) && !edge.isAfter(period.end());
                    if (inPeriod && customer.presentAt(period.start())) {
                        entries.add(new Entry(false, "lost", period.start(), Map.of(), 1, 0));
                    }
                });
            case RETURNS -> returns();
            case WIN_BACKS -> offers();
            case ENGAGED -> engaged();
            case LAST_TOUCHES -> {
                lastTouch(true, period.start());
                lastTouch(false, period.end());
            }
            default -> throw new IllegalArgumentException(kind.name());
        }
    }

    private Map<String, String> why() {
        Map<String, String> why = new HashMap<>();
        customer.records(ChurnFact.class).stream()
                .filter(churn -> !churn.reasons().isEmpty())
                .filter(churn -> customer.purchases().stream()
                        .noneMatch(day -> day.isBefore(period.end())
                                ? !day.isBefore(churn.churnedOn())
                                : day.isBefore(churn.churnedOn())))
                .max(Comparator.comparing(ChurnFact::churnedOn).thenComparing(ChurnFact::entity))
                .ifPresent(churn -> {
                    String reason = churn.reasons().get(0);
                    why.put("reason", reason);
                    why.put("cause", reason.equals("payment-failure") ? "involuntary" : "voluntary");
                });
        return why;
    }

    /** The first edge behind a purchase at which the customer is not present. */
    private Optional<LocalDate> firstLoss() {
        return customer.purchases().stream()
                .map(day -> day.plusDays(customer.presenceDays() + 1L))
                .filter(edge -> !customer.presentAt(edge))
                .findFirst();
    }

    private void neverLost(boolean atStart, LocalDate edge) {
        boolean lost = firstLoss().map(loss -> !loss.isAfter(edge)).orElse(false);
        if (customer.presentAt(edge) && !lost) {
            entries.add(new Entry(atStart, "neverLost", edge, Map.of(), 1, 0));
        }
    }

    /** A purchase of who was not present at the start of its day, but had bought before. */
    private void returns() {
        new TreeSet<>(customer.purchases()).forEach(day -> {
            Optional<LocalDate> before = customer.purchases().stream()
                    .filter(earlier -> earlier.isBefore(day))
                    .max(Comparator.naturalOrder());
            if (OracleCustomer.within(day, period) && before.isPresent() && !customer.presentAt(day)) {
                long silent = ChronoUnit.DAYS.between(before.get(), day);
                Map<String, String> own = Map.of("lapse", lapse(silent));
                entries.add(new Entry(false, "returned", day, own, 1, silent - customer.presenceDays()));
            }
        });
    }

    private static String lapse(long days) {
        return days > 730 ? "731-up" : days > 365 ? "366-730" : days > 180 ? "181-365" : days > 90 ? "91-180" : "0-90";
    }

    private void offers() {
        List<WinBackFact> made = customer.records(WinBackFact.class).stream()
                .filter(offer -> OracleCustomer.within(customer.day(offer), period))
                .sorted(Comparator.comparing(WinBackFact::occurredAt).thenComparing(WinBackFact::entity))
                .toList();
        if (!made.isEmpty()) {
            WinBackFact last = made.get(made.size() - 1);
            LocalDate day = customer.day(last);
            Map<String, String> own = new HashMap<>(Map.of("kind", last.kind()));
            customer.purchases().stream()
                    .filter(bought -> bought.isBefore(day))
                    .max(Comparator.naturalOrder())
                    .ifPresent(bought -> own.put("lapse", lapse(ChronoUnit.DAYS.between(bought, day))));
            long cost = made.stream().mapToLong(WinBackFact::cost).sum();
            entries.add(new Entry(false, "contacted", day, own, 1, cost));
            List<String> outcomes = made.stream().map(WinBackFact::outcome).toList();
            if (outcomes.contains("WON_BACK")) {
                entries.add(new Entry(false, "returned", day, own, 1, 0));
            } else if (outcomes.contains("OPEN")) {
                entries.add(new Entry(false, "open", day, own, 1, 0));
            }
        }
    }

    private void lastTouch(boolean atStart, LocalDate edge) {
        LocalDate last = touches().lower(edge);
        if (last != null) {
            long age = Math.max(1, ChronoUnit.DAYS.between(last, customer.known(edge)));
            for (int days : List.of(30, 90, 180, 365)) {
                entries.add(new Entry(atStart, "within" + days, edge, Map.of(), age <= days ? 1 : 0, 0));
            }
            entries.add(new Entry(atStart, "ever", edge, Map.of(), 1, 0));
        }
    }

    private void engaged() {
        NavigableSet<LocalDate> days = touches();
        days.removeIf(day -> !OracleCustomer.within(day, period));
        if (!days.isEmpty()) {
            int n = days.size();
            entries.add(new Entry(false, "engaged", days.last(), Map.of(), 1, n));
            String band = n >= 10 ? "days10up" : n >= 4 ? "days4to9" : n >= 2 ? "days2to3" : "days1";
            entries.add(new Entry(false, band, days.last(), Map.of(), 1, 0));
        }
    }

    private NavigableSet<LocalDate> touches() {
        TreeSet<LocalDate> days = new TreeSet<>(customer.purchases());
        customer.records(InteractionFact.class).stream()
                .filter(InteractionFact::inbound)
                .map(customer::day)
                .forEach(days::add);
        customer.records(BehaviourFact.class).stream()
                .filter(behaviour -> behaviour.total() != 0)
                .map(BehaviourFact::day)
                .forEach(days::add);
        return days;
    }
}
