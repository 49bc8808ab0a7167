// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

/** How the reason of a churn is known. */
enum ChurnSource {
    /** The customer was asked. */
    ASKED,
    /** Somebody entered it. */
    ENTERED,
    /** The cancellation of a subscription said it. */
    SUBSCRIPTION
}
