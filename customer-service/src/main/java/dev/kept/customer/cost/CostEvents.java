// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Money;
import dev.kept.feedkit.OutboxEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other services hear of a cost: its full state at each version, without the note, which is free text. */
final class CostEvents {
    /** The full state of a cost; both days belong to it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String costId,
            CostType type,
            Money amount,
            LocalDate from,
            LocalDate to,
            @Nullable String channel,
            @Nullable String campaignId,
            @Nullable String customerId,
            @Nullable String segment) {}

    private CostEvents() {}

    static OutboxEvent recorded(Cost cost) {
        return event("tenant.cost.recorded.v1", cost, cost.customerId(), cost.version());
    }

    static OutboxEvent corrected(Cost cost) {
        return event("tenant.cost.corrected.v1", cost, cost.customerId(), cost.version());
    }

    static OutboxEvent deleted(Cost cost) {
        return event("tenant.cost.deleted.v1", cost, cost.customerId(), cost.version() + 1);
    }

    /** Gone from one customer and now another's, both with the version that the move gave. */
    static List<OutboxEvent> moved(Cost cost, String from, String to) {
        return List.of(
                event("tenant.cost.deleted.v1", cost, from, cost.version()),
                event("tenant.cost.corrected.v1", cost, to, cost.version()));
    }

    // Dated at the first moment of its first day in UTC: the days themselves are in the data, and are the tenant's.
    private static OutboxEvent event(String type, Cost cost, @Nullable String customerId, long version) {
        CostContent content = cost.content();
        State state = new State(
                cost.id(),
                content.type(),
                content.money(),
                content.firstDay(),
                content.lastDay(),
                content.channel(),
                content.campaignId(),
                customerId,
                content.segment());
        return new OutboxEvent(
                type,
                customerId == null ? "tenant" : customerId,
                cost.id(),
                version,
                content.firstDay().atStartOfDay(ZoneOffset.UTC).toInstant(),
                state);
    }
}
