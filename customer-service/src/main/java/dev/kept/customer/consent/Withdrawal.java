// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

/** What becomes of behaviour events that were recorded with an agreement that was later withdrawn. */
public enum Withdrawal {
    /** They stay and count as before. */
    KEEP,
    /** They stay in the customer's file, and no later figure uses them. */
    ERASE_FUTURE_USE,
    /** They are deleted. */
    DELETE
}
