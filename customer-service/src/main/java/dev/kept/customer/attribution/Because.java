// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

/** Why a customer is attributed so. */
enum Because {
    FIRST_TOUCH,
    LAST_TOUCH,
    /** Its profile says so. */
    DECLARED,
    /** No touch in the window and nothing declared. */
    UNKNOWN
}
