// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

/** What can be done to a complaint. At equal times they happen in this order. */
enum StepKind {
    RECEIVED,
    RESPONDED,
    INVESTIGATING,
    PAUSED,
    RESUMED,
    RESOLVED,
    FOLLOW_UP,
    CLOSED
}
