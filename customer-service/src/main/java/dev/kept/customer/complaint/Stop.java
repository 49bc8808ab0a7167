// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stretch during which the clock of a complaint stands still: the company waits for the customer, or has solved it. */
record Stop(Instant from, @Nullable Instant to) {}
