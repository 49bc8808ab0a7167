// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import dev.kept.feedkit.OutboxEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/** What other services hear of sources that say different things of a customer: of which attributes, and not what. */
final class ConflictEvents {

    private static final String TYPE = "customer.attribute-conflicts.changed.v1";
    private static final String CUSTOM = "attributes.";

    /** All attributes of which they do at present, none where they agree; custom ones by their key. */
    record State(String customerId, List<String> attributes) {}

    private ConflictEvents() {}

    /** A conflict can come and go without a new version of the profile, so that the time orders these events. */
    static OutboxEvent changed(String customerId, Collection<String> paths, Instant at) {
        List<String> attributes = paths.stream()
                .map(path -> path.startsWith(CUSTOM) ? path.substring(CUSTOM.length()) : path)
                .sorted()
                .toList();
        long version = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        return new OutboxEvent(TYPE, customerId, customerId, version, at, new State(customerId, attributes));
    }
}
