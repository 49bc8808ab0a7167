// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.oracle;

import dev.kept.metrics.cell.Period;
import dev.kept.metrics.fact.DeletedFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.fact.RecordFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.fact.SegmentsFact.Stay;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import dev.kept.metrics.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One customer (or one anonymous respondent) as the definitions see it: merged facts and questions about days. */
final class OracleCustomer {

    final String id;
    private final Policy policy;
    private final LocalDate horizon;
    final List<OrderFact> orders;
    final List<RefundFact> refunds;
    final List<ResponseFact> responses;
    final List<SegmentsFact> segments;
    private final List<RecordFact> records;
    private final List<ProfileFact> profiles;
    private final List<LocalDate> purchases;

    OracleCustomer(String id, List<Fact> facts, Policy policy, LocalDate horizon) {
        this.id = id;
        this.policy = policy;
        this.horizon = horizon;
        boolean deleted = facts.stream().anyMatch(DeletedFact.class::isInstance);
        List<Fact> counted = deleted ? List.of() : facts;
        this.orders = latest(counted, OrderFact.class, order -> !order.deleted());
        this.refunds = latest(counted, RefundFact.class, refund -> !refund.deleted());
        this.responses = latest(counted, ResponseFact.class, response -> !response.deleted());
        this.segments = latest(counted, SegmentsFact.class, told -> true);
        this.records = latest(counted, RecordFact.class, told -> !told.deleted());
        this.profiles = counted.stream()
                .filter(ProfileFact.class::isInstance)
                .map(ProfileFact.class::cast)
                .toList();
        this.purchases = qualifyingDays();
    }

    /** Of each entity the highest version, if it still counts. */
    private static <T extends Fact> List<T> latest(List<Fact> facts, Class<T> kind, Predicate<T> counts) {
        Map<String, T> merged = new HashMap<>();
        for (Fact fact : facts) {
            if (kind.isInstance(fact)) {
                T known = merged.get(fact.entity());
                if (known == null || fact.version() > known.version()) {
                    merged.put(fact.entity(), kind.cast(fact));
                }
            }
        }
        return merged.values().stream().filter(counts).toList();
    }

    <F extends Fact> List<F> records(Class<F> kind) {
        return records.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Entitled by any subscription on the day before the edge; what comes after the horizon has not happened. */
    boolean entitledAt(LocalDate edge) {
        return spansBefore(edge).findAny().isPresent();
    }

    long mrrAt(LocalDate edge) {
        return spansBefore(edge).mapToLong(Span::mrr).sum();
    }

    private Stream<Span> spansBefore(LocalDate edge) {
        LocalDate day = afterHorizon(edge.minusDays(1)) ? horizon : edge.minusDays(1);
        return records(SubscriptionFact.class).stream()
                .flatMap(subscription -> subscription.spans().stream())
                .filter(span -> !day.isBefore(span.from()) && (span.to() == null || day.isBefore(span.to())));
    }

    /** The edge, or that behind the horizon where it is later. */
    LocalDate known(LocalDate edge) {
        return afterHorizon(edge.minusDays(1)) ? horizon.plusDays(1) : edge;
    }

    boolean afterHorizon(LocalDate day) {
        return day.isAfter(horizon);
    }

    boolean anonymous() {
        return id.startsWith("rsp_");
    }

    /** In the segment on that day: not before the first day of a stay, and before the day after its last. */
    boolean inSegment(String key, LocalDate day) {
        for (SegmentsFact told : segments) {
            for (Stay stay : told.stays()) {
                boolean begun = day.compareTo(stay.from()) >= 0;
                boolean over = stay.to() != null && day.compareTo(stay.to()) >= 0;
                if (stay.segment().equals(key) && begun && !over) {
                    return true;
                }
            }
        }
        return false;
    }

    LocalDate day(Instant instant) {
        return instant.atZone(policy.zone()).toLocalDate();
    }

    LocalDate day(Fact fact) {
        return day(fact.occurredAt());
    }

    /** The dimensions in force on a day; those "at an edge" are the ones of the day that begins there. */
    Map<String, String> dimensions(LocalDate day) {
        Map<String, String> dimensions = new HashMap<>(attributes(day));
        dimensions.remove("lifecycleStage");
        for (StagesFact told : records(StagesFact.class)) {
            for (StagesFact.Entry entry : told.entries()) {
                if (!entry.on().isAfter(day)) {
                    dimensions.put("lifecycleStage", entry.stage());
                }
            }
        }
        return dimensions;
    }

    private Map<String, String> attributes(LocalDate day) {
        Comparator<ProfileFact> byDay = Comparator.comparing(this::day);
        Comparator<ProfileFact> byDayAndVersion = byDay.thenComparing(ProfileFact::version);
        Optional<ProfileFact> inForce =
                profiles.stream().filter(profile -> !day(profile).isAfter(day)).max(byDayAndVersion);
        Optional<LocalDate> firstDay = profiles.stream().map(this::day).min(Comparator.naturalOrder());
        return inForce.or(() -> profiles.stream()
                        .filter(profile -> day(profile).equals(firstDay.orElseThrow()))
                        .max(byDayAndVersion))
                .map(ProfileFact::attributes)
                .orElse(Map.of());
    }

    /** The local days of the qualifying orders in order, one entry per order. */
    List<LocalDate> purchases() {
        return purchases;
    }

    private List<LocalDate> qualifyingDays() {
        return qualifying().stream().map(this::day).sorted().toList();
    }

    /** The orders that were not undone by refunds. */
    List<OrderFact> qualifying() {
        List<OrderFact> qualifying = new ArrayList<>();
        for (OrderFact order : orders) {
            long refunded = refunds.stream()
                    .filter(refund -> order.entity().equals(refund.order()))
                    .mapToLong(RefundFact::amount)
                    .sum();
            boolean undone = order.amount() > 0 && refunded >= order.amount();
            if (!undone) {
                qualifying.add(order);
            }
        }
        return qualifying;
    }

    List<LocalDate> purchases(Period period) {
        return purchases().stream().filter(day -> within(day, period)).toList();
    }

    Optional<LocalDate> firstPurchase() {
        return purchases().stream().findFirst();
    }

    boolean acquiredIn(Period period) {
        return firstPurchase().map(day -> within(day, period)).orElse(false);
    }

    boolean knownBefore(Period period) {
        return firstPurchase().map(day -> day.isBefore(period.start())).orElse(false);
    }

    /**
     * Present at the start of a day. An end of presence is known only up to the start of the day after the horizon;
     * whoever was present then is taken to be present from then on.
     */
    boolean presentAt(LocalDate edge) {
        LocalDate lastKnown = horizon.plusDays(1);
        LocalDate checked = edge.isBefore(lastKnown) ? edge : lastKnown;
        LocalDate earliest = checked.minusDays(policy.presenceDays());
        return purchases().stream().anyMatch(day -> !day.isBefore(earliest) && day.isBefore(edge));
    }

    /** From where on presence can change in a period: nobody is present before the first purchase. */
    LocalDate firstEdge(Period period) {
        return firstPurchase()
                .map(first -> first.isAfter(period.start()) ? first : period.start())
                .orElse(period.end());
    }

    /** Amount of the orders in the period that were not deleted. */
    long revenue(Period period) {
        return orders.stream()
                .filter(order -> within(day(order), period))
                .mapToLong(OrderFact::amount)
                .sum();
    }

    Optional<LocalDate> firstOrder() {
        return orders.stream().map(this::day).min(Comparator.naturalOrder());
    }

    /** For how long a purchase makes present. */
    int presenceDays() {
        return policy.presenceDays();
    }

    static boolean within(LocalDate day, Period period) {
        return !day.isBefore(period.start()) && day.isBefore(period.end());
    }
}
