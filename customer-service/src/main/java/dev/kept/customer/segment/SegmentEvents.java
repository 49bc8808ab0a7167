// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.facts.Span;
import dev.kept.feedkit.OutboxEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other services hear of segments and of who is in them. */
final class SegmentEvents {

    /** A segment that exists; its rule is nobody else's business. */
    record State(String segmentId, String key, SegmentName name) {}

    /**
     * Local days from the first to the one before {@code to}; still in the segment where {@code to} is missing. As texts,
     * as they are stored.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Membership(String segment, String from, @Nullable String to) {

        static Membership of(String segment, Span days) {
            LocalDate to = days.to();
            return new Membership(segment, days.from().toString(), to == null ? null : to.toString());
        }
    }

    /** All memberships of a customer that there have ever been. */
    record History(String customerId, List<Membership> segments) {}

    private SegmentEvents() {}

    static OutboxEvent saved(Segment segment) {
        return new OutboxEvent(
                "tenant.segment.saved.v1",
                "tenant",
                segment.id(),
                segment.version(),
                segment.updatedAt(),
                new State(segment.id(), segment.key(), segment.name()));
    }

    static OutboxEvent deleted(Segment segment, Instant at) {
        return new OutboxEvent(
                "tenant.segment.deleted.v1",
                "tenant",
                segment.id(),
                segment.version() + 1,
                at,
                new State(segment.id(), segment.key(), segment.name()));
    }

    static OutboxEvent changed(CustomerSegments told, Instant at) {
        return new OutboxEvent(
                "customer.segments.changed.v1",
                told.customerId(),
                told.customerId() + "/segments",
                told.version(),
                at,
                new History(told.customerId(), told.memberships()));
    }
}
