// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

import dev.kept.feedkit.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What other services hear of consents: all that holds for one customer and purpose. */
@ApplicationScoped
class ConsentEvents {

    /** The full state for one purpose: the times in which the customer agreed. */
    record State(String customerId, ConsentPurpose purpose, boolean granted, List<ConsentHistory.Granted> periods) {}

    private final ConsentRepository consents;
    private final ConsentDirectory directory;
    private final Clock clock;

    ConsentEvents(ConsentRepository consents, ConsentDirectory directory, Clock clock) {
        this.consents = consents;
        this.directory = directory;
        this.clock = clock;
    }

    /** The state after what was written so far; {@code at} is when it changed. */
    OutboxEvent changed(String customerId, ConsentPurpose purpose, Instant at) {
        ConsentHistory history =
                directory.histories(List.of(customerId), purpose).getOrDefault(customerId, ConsentHistory.EMPTY);
        State state = new State(customerId, purpose, history.granted(clock.instant()), history.periods());
        return new OutboxEvent(
                "customer.consent.changed.v1",
                customerId,
                customerId + "/" + purpose,
                consents.nextVersion(),
                at,
                state);
    }
}
