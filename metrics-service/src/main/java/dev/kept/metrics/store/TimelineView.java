// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.fact.DeletedFact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.fact.RecordFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.SegmentsFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A timeline as JSON. */
record TimelineView(
        String customerId,
        boolean anonymous,
        List<ProfileFact> profiles,
        List<OrderFact> orders,
        List<RefundFact> refunds,
        List<ResponseFact> responses,
        List<RecordFact> records,
        @Nullable SegmentsFact segments,
        @Nullable DeletedFact deletion) {

    static TimelineView of(TimelineTable.Stored stored) {
        return new TimelineView(
                stored.customer(),
                stored.anonymous(),
                List.copyOf(stored.timeline().profiles().values()),
                List.copyOf(stored.timeline().orders().values()),
                List.copyOf(stored.timeline().refunds().values()),
                List.copyOf(stored.timeline().responses().values()),
                List.copyOf(stored.timeline().records()),
                stored.timeline().segments(),
                stored.timeline().tombstone());
    }
}
