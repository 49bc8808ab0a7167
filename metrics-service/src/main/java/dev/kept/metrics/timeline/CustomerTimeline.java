// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.timeline;

import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.fact.DeletedFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.Priced;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.fact.RecordFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.fact.SubscriptionFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The merged facts of one customer: of the profile every version, of all else (each order, response, complaint
 * and so on) the highest. Merging is commutative, associative and idempotent, so the order and number of deliveries do not matter.
 * Immutable. What is asked of it is in the tenant's currency, by the rates it was given ({@link #in}); until then every amount
 * is taken for one in it. An anonymous response has a timeline of its own, which holds nothing else.
 */
public final class CustomerTimeline {

    /** Nothing is known. */
    public static final CustomerTimeline EMPTY = new CustomerTimeline();

    private final TreeMap<Long, ProfileFact> profiles = new TreeMap<>();
    private final TreeMap<String, OrderFact> orders = new TreeMap<>();
    private final TreeMap<String, RefundFact> refunds = new TreeMap<>();
    private final TreeMap<String, ResponseFact> responses = new TreeMap<>();
    private final TreeMap<String, RecordFact> records = new TreeMap<>();
    private @Nullable SegmentsFact segments;
    private @Nullable DeletedFact tombstone;
    /** Those of the tenant's that the amounts need; null where all are in the tenant's own currency. */
    private @Nullable Rates rates;

    private SortedMap<String, OrderFact> bookedOrders = orders;
    private SortedMap<String, RefundFact> bookedRefunds = refunds;
    private SortedMap<String, RecordFact> bookedRecords = records;

    private CustomerTimeline() {}

    /** This timeline together with more facts of the same customer. */
    public CustomerTimeline merge(Collection<? extends Fact> facts) {
        CustomerTimeline merged = copy();
        facts.forEach(merged::add);
        if (merged.tombstone != null) {
            // Whatever else is known counts for nothing, and must not be kept either.
            merged.profiles.clear();
            merged.orders.clear();
            merged.refunds.clear();
            merged.responses.clear();
            merged.records.clear();
            merged.segments = null;
        }
        return merged;
    }

    /** The same facts with the rates of today: every amount in another currency counts by them, or not at all. */
    public CustomerTimeline in(Rates all) {
        boolean foreign = told().anyMatch(fact -> fact instanceof Priced priced && all.isForeign(priced.currency()));
        return with(foreign ? new Booking(all).needed(told()) : null);
    }

    /** The same facts with rates that were needed before. */
    CustomerTimeline with(@Nullable Rates needed) {
        if (Objects.equals(needed, rates)) {
            return this;
        }
        CustomerTimeline booked = copy();
        booked.rates = needed;
        if (needed != null) {
            Booking booking = new Booking(needed);
            booked.bookedOrders = booked(booked.orders, booking::order);
            booked.bookedRefunds = booked(booked.refunds, booking::refund);
            booked.bookedRecords = booked(booked.records, booking::record);
        }
        return booked;
    }

    /** The rates by which amounts count; empty where all are in the tenant's own currency. */
    public Optional<Rates> rates() {
        return Optional.ofNullable(rates);
    }

    /** Currencies of amounts that are not the tenant's. */
    public Set<String> foreignCurrencies() {
        Set<String> currencies = new TreeSet<>();
        if (rates != null) {
            for (Fact fact : (Iterable<Fact>) told()::iterator) {
                if (fact instanceof Priced priced && rates.isForeign(priced.currency())) {
                    currencies.add(String.valueOf(priced.currency()));
                }
            }
        }
        return currencies;
    }

    /** Facts with amounts as they were told, whatever their currency; in a fixed order. */
    public Stream<Fact> told() {
        return Stream.of(orders, refunds, records).flatMap(facts -> facts.values().stream());
    }

    /** Orders by id as they were told, in their own currencies. */
    public SortedMap<String, OrderFact> toldOrders() {
        return Collections.unmodifiableSortedMap(orders);
    }

    /** Refunds by id as they were told. */
    public SortedMap<String, RefundFact> toldRefunds() {
        return Collections.unmodifiableSortedMap(refunds);
    }

    /** All other facts by kind and id as they were told. */
    public SortedMap<String, RecordFact> toldRecords() {
        return Collections.unmodifiableSortedMap(records);
    }

    /** Subscriptions that count, as they were told, in their own currencies. */
    public List<SubscriptionFact> toldSubscriptions() {
        return counting(records.values(), SubscriptionFact.class);
    }

    /** What is left out as a whole, because no rate of its day is known. */
    public List<Fact> withoutRate() {
        List<Fact> left = new ArrayList<>();
        orders.values().stream()
                .filter(order -> !order.deleted() && !bookedOrders.containsKey(order.entity()))
                .forEach(left::add);
        refunds.values().stream()
                .filter(refund -> !refund.deleted() && !bookedRefunds.containsKey(refund.entity()))
                .forEach(left::add);
        records.forEach((key, told) -> {
            if (!told.deleted() && !bookedRecords.containsKey(key)) {
                left.add(told);
            }
        });
        return left;
    }

    /** Orders that were paid back as a whole, in the currency that they were paid in. */
    public Set<String> whollyRefunded() {
        Map<String, Long> back = new HashMap<>();
        for (RefundFact refund : refunds.values()) {
            if (!refund.deleted() && refund.order() != null) {
                back.merge(refund.order(), refund.amount(), Long::sum);
            }
        }
        Set<String> whole = new HashSet<>();
        back.forEach((id, amount) -> {
            OrderFact order = orders.get(id);
            if (order != null && order.amount() != 0 && amount >= order.amount()) {
                whole.add(id);
            }
        });
        return whole;
    }

    /** All versions of the profile, by version. */
    public SortedMap<Long, ProfileFact> profiles() {
        return Collections.unmodifiableSortedMap(profiles);
    }

    /** Orders by id, deleted ones included. */
    public SortedMap<String, OrderFact> orders() {
        return Collections.unmodifiableSortedMap(bookedOrders);
    }

    /** Refunds by id, deleted ones included. */
    public SortedMap<String, RefundFact> refunds() {
        return Collections.unmodifiableSortedMap(bookedRefunds);
    }

    /** Responses by id, deleted ones included. */
    public SortedMap<String, ResponseFact> responses() {
        return Collections.unmodifiableSortedMap(responses);
    }

    /** All other facts in a fixed order, deleted ones included. */
    public Collection<RecordFact> records() {
        return Collections.unmodifiableCollection(bookedRecords.values());
    }

    /** Of the other facts those of a kind that count. */
    public <F extends RecordFact> List<F> records(Class<F> kind) {
        return counting(bookedRecords.values(), kind);
    }

    private static <F extends RecordFact> List<F> counting(Collection<RecordFact> all, Class<F> kind) {
        List<F> counting = new ArrayList<>(0); // most customers have none of most kinds
        for (RecordFact fact : all) {
            if (kind.isInstance(fact) && !fact.deleted()) {
                counting.add(kind.cast(fact));
            }
        }
        return counting;
    }

    /** The stays in segments; null where none was ever told. */
    public @Nullable SegmentsFact segments() {
        return segments;
    }

    /** Whether the customer is in a segment on a local day of the tenant. */
    public boolean isIn(String segment, LocalDate day) {
        return segments != null && segments.holds(segment, day);
    }

    /** Present once the customer has been deleted; everything else is then empty for ever. */
    public @Nullable DeletedFact tombstone() {
        return tombstone;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CustomerTimeline that
                && profiles.equals(that.profiles)
                && orders.equals(that.orders)
                && refunds.equals(that.refunds)
                && responses.equals(that.responses)
                && records.equals(that.records)
                && Objects.equals(segments, that.segments)
                && Objects.equals(tombstone, that.tombstone)
                && Objects.equals(rates, that.rates);
    }

    @Override
    public int hashCode() {
        return Objects.hash(profiles, orders, refunds, responses, records, segments, tombstone, rates);
    }

    @Override
    public String toString() {
        return "CustomerTimeline[profiles=" + profiles.values() + ", orders=" + orders.values() + ", refunds="
                + refunds.values() + ", responses=" + responses.values() + ", records=" + records.values()
                + ", segments=" + segments + ", tombstone=" + tombstone + ", rates=" + rates + "]";
    }

    private interface Booked<F> {
        Optional<F> of(F told);
    }

    private static <F> SortedMap<String, F> booked(SortedMap<String, F> told, Booked<F> booking) {
        SortedMap<String, F> booked = new TreeMap<>();
        told.forEach((id, fact) -> booking.of(fact).ifPresent(worth -> booked.put(id, worth)));
        return booked;
    }

    private CustomerTimeline copy() {
        CustomerTimeline copy = new CustomerTimeline();
        copy.profiles.putAll(profiles);
        copy.orders.putAll(orders);
        copy.refunds.putAll(refunds);
        copy.responses.putAll(responses);
        copy.records.putAll(records);
        copy.segments = segments;
        copy.tombstone = tombstone;
        return copy;
    }

    // A sealed interface cannot be switched over exhaustively in Java 17.
    private void add(Fact fact) {
        if (fact instanceof ProfileFact profile) {
            profiles.putIfAbsent(profile.version(), profile);
        } else if (fact instanceof OrderFact order) {
            orders.merge(order.entity(), order, CustomerTimeline::newer);
        } else if (fact instanceof RefundFact refund) {
            refunds.merge(refund.entity(), refund, CustomerTimeline::newer);
        } else if (fact instanceof ResponseFact response) {
            responses.merge(response.entity(), response, CustomerTimeline::newer);
        } else if (fact instanceof RecordFact told) {
            // Ids are unique within a kind.
            records.merge(told.getClass().getSimpleName() + "/" + told.entity(), told, CustomerTimeline::newer);
        } else if (fact instanceof SegmentsFact told) {
            segments = segments == null ? told : newer(segments, told);
        } else if (fact instanceof DeletedFact deleted) {
            tombstone = tombstone == null ? deleted : newer(tombstone, deleted);
        }
    }

    private static <F extends Fact> F newer(F one, F other) {
        return other.version() > one.version() ? other : one;
    }
}
