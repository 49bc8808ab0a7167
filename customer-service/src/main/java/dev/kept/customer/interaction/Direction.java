// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

/** Who sought the contact. */
enum Direction {
    /** The customer. */
    INBOUND,
    /** The company. */
    OUTBOUND
}
