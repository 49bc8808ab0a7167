// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

/** What an entry does to the balance. */
enum PointsKind {
    /** Adds points. */
    EARN,
    /** Takes points that the customer spends. */
    REDEEM,
    /** Takes points whose time is over. */
    EXPIRE,
    /** Takes back one earlier entry, whole. */
    REVERSE
}
