// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.feedkit.OutboxEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other services hear of points, without the reason, which is free text. */
final class PointsEvents {
    /** An entry. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String entryId,
            String customerId,
            PointsKind kind,
            long points,
            @Nullable String orderId,
            @Nullable String reversesEntryId) {}

    private PointsEvents() {}

    static OutboxEvent recorded(PointsEntry entry) {
        return event("customer.points.recorded.v1", entry, entry.customerId());
    }

    /** Gone from one customer and now another's, both with the version that the move gave. */
    static List<OutboxEvent> moved(PointsEntry entry, String from, String to) {
        return List.of(
                event("customer.points.deleted.v1", entry, from), event("customer.points.recorded.v1", entry, to));
    }

    private static OutboxEvent event(String type, PointsEntry entry, String customerId) {
        PointsContent content = entry.content();
        State state = new State(
                entry.id(), customerId, content.kind(), content.points(), content.orderId(), content.reversesEntryId());
        return new OutboxEvent(type, customerId, entry.id(), entry.version(), content.happenedAt(), state);
    }
}
