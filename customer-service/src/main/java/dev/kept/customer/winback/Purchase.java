// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order or the start of a subscription, whichever it is. */
record Purchase(
        Instant at, @Nullable String orderId, @Nullable String subscriptionId) {}
