// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;
import java.util.Map;

/**
 * The segment attributes of a customer from {@code occurredAt} on. Unlike other facts every version is kept: they are
 * the dated history that decides which group a customer belonged to on a day. Among versions of the same day the
 * highest wins; before the first one, the first one holds.
 *
 * @param attributes dimension name to value; an absent name means unknown
 */
public record ProfileFact(String entity, long version, Instant occurredAt, Map<String, String> attributes)
        implements Fact {

    public ProfileFact {
        attributes = Map.copyOf(attributes);
    }
}
