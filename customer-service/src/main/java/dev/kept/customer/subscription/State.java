// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

/** How a subscription stands on a day. */
enum State {
    /** It has not started. */
    SCHEDULED,
    ACTIVE,
    PAUSED,
    /** A renewal is due and grace is not over. */
    IN_GRACE,
    /** Ended by a cancellation. */
    CANCELLED,
    /** Ended because grace passed without a renewal. */
    LAPSED
}
