// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.timeline;

import dev.kept.metrics.fact.DeletedFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.fact.RecordFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.SegmentsFact;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The merged facts of one customer: of the profile every version, of all else (each order, response, complaint
 * and so on) the highest. Merging is commutative, associative and idempotent, so the order and number of deliveries do not matter.
 * Immutable. An anonymous response has a timeline of its own, which holds nothing else.
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

    private CustomerTimeline() {}

    /** This timeline together with more facts of the same customer. */
    public CustomerTimeline merge(Collection<? extends Fact> facts) {
        CustomerTimeline merged = copy();
        for (Fact fact : facts) {
            merged.add(fact);
        }
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

    /** All versions of the profile, by version. */
    public SortedMap<Long, ProfileFact> profiles() {
        return Collections.unmodifiableSortedMap(profiles);
    }

    /** Orders by id, deleted ones included. */
    public SortedMap<String, OrderFact> orders() {
        return Collections.unmodifiableSortedMap(orders);
    }

    /** Refunds by id, deleted ones included. */
    public SortedMap<String, RefundFact> refunds() {
        return Collections.unmodifiableSortedMap(refunds);
    }

    /** Responses by id, deleted ones included. */
    public SortedMap<String, ResponseFact> responses() {
        return Collections.unmodifiableSortedMap(responses);
    }

    /** All other facts in a fixed order, deleted ones included. */
    public Collection<RecordFact> records() {
        return Collections.unmodifiableCollection(records.values());
    }

    /** Of the other facts those of a kind that count. */
    public <F extends RecordFact> List<F> records(Class<F> kind) {
        return records.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(fact -> !fact.deleted())
                .toList();
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
                && Objects.equals(tombstone, that.tombstone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(profiles, orders, refunds, responses, records, segments, tombstone);
    }

    @Override
    public String toString() {
        return "CustomerTimeline[profiles=" + profiles.values() + ", orders=" + orders.values() + ", refunds="
                + refunds.values() + ", responses=" + responses.values() + ", records=" + records.values()
                + ", segments=" + segments + ", tombstone=" + tombstone + "]";
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
