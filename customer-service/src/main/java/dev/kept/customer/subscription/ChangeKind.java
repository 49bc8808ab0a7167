// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

/** What can happen to a subscription. */
enum ChangeKind {
    RENEWAL,
    PLAN_CHANGE,
    PAUSE,
    CANCELLATION,
    /** Takes back the cancellation before it. */
    CANCELLATION_UNDONE
}
