// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a subscription stands on a day. */
@Schema(name = "SubscriptionState")
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
