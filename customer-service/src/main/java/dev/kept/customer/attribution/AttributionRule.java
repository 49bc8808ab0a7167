// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

/** Which touch gets the credit. */
enum AttributionRule {
    /** The earliest touch of the window. */
    FIRST_TOUCH,
    /** The latest touch of the window. */
    LAST_TOUCH,
    /** What the customer's acquisitionChannel says, whatever touched it. */
    DECLARED
}
