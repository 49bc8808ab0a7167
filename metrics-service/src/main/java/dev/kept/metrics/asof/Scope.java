// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.asof;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which customers are looked at.
 *
 * @param segment key of a segment that they are in on the day; null for all
 * @param attributes values that their profile has on the day
 */
public record Scope(@Nullable String segment, Map<String, String> attributes) {

    public static final Scope EVERYBODY = new Scope(null, Map.of());

    public Scope {
        attributes = Map.copyOf(attributes);
    }

    boolean holds(CustomerAsOf customer, LocalDate day) {
        return (segment == null || customer.known().isIn(segment, day))
                && attributes.entrySet().stream()
                        .allMatch(wanted ->
                                wanted.getValue().equals(customer.attributes().get(wanted.getKey())));
    }
}
