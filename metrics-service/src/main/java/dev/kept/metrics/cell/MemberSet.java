// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

/**
 * The sets of customers whose members can be listed; each is the count of the same name, with the same dimensions. A
 * respondent is in a slice by any one of the answers.
 */
public enum MemberSet {
    START,
    END,
    KEPT,
    LOST,
    NEW_AT_END,
    NEW_FIRST_EVER,
    ACQUIRED,
    ACQUIRED_LOST,
    RETURNED_LOST,
    /** At the end, not at the start, known before the period. */
    WON_BACK,
    ACTIVE,
    FRESH,
    RETAINED,
    /** Active, neither fresh nor retained. */
    RETURNED,
    /** Buyers of the previous period who are not buyers of this one. */
    LAPSED,
    PREVIOUS,
    REPEAT_ORDERS,
    REPEAT_DAYS,
    /** Customers (anonymous respondents are not customers) with a valid answer in the period. */
    RESPONDENTS
}
