// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a batch. */
@Schema(name = "BehaviourEventsTaken", description = "What became of a batch of events.")
record TakenView(
        @Schema(required = true, description = "Events that are new.", examples = "998")
        long accepted,

        @Schema(required = true, description = "Events that were taken before.", examples = "1")
        long duplicate,

        @Schema(required = true, description = "Events that were not stored, and counted.", examples = "1")
        long dropped,

        @Schema(required = true, description = "Each event, in the order of the request.")
        List<Item> items) {

    /** What became of an event. */
    @Schema(name = "BehaviourEventStatus", description = "What became of an event.")
    enum Status {
        ACCEPTED,
        DUPLICATE,
        DROPPED
    }

    /** One event. */
    @Schema(name = "BehaviourEventTaken", description = "What became of an event.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Schema(required = true, examples = "e-7f3a91") String eventId,
            @Schema(required = true) Status status,

            @Schema(description = "Why it was dropped.") @Nullable DropReason reason) {}

    static TakenView of(List<Item> items) {
        return new TakenView(
                count(items, Status.ACCEPTED), count(items, Status.DUPLICATE), count(items, Status.DROPPED), items);
    }

    private static long count(List<Item> items, Status status) {
        return items.stream().filter(item -> item.status() == status).count();
    }
}
