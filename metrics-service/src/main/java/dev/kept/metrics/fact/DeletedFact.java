// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;

/** A tombstone for the whole customer: every fact of the customer, earlier or later, counts for nothing. */
public record DeletedFact(String entity, long version, Instant occurredAt) implements Fact {}
