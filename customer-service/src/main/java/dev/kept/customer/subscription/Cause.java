// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

/** Why a subscription was cancelled, as far as churn is told apart by it. */
enum Cause {
    /** The customer wanted it. */
    VOLUNTARY,
    /** Its payment failed. */
    PAYMENT_FAILURE
}
