// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

/** What a value counts. */
public enum Unit {
    /** A fraction: 0.25 is 25 %. */
    RATIO,
    /** A number without a unit, such as a correlation: not a share. */
    COEFFICIENT,
    /** Points on a range of 100 or 200, not a percentage. */
    POINTS,
    /** A mean on the scale that was asked. */
    SCORE,
    CUSTOMERS,
    RESPONSES,
    ORDERS,
    ORDERS_PER_CUSTOMER,
    COMPLAINTS,
    /** Referrals, contacts and other happenings. */
    COUNT,
    COMPLAINTS_PER_100_CUSTOMERS,
    COMPLAINTS_PER_1000_ORDERS,
    /** Minutes of the clock. */
    MINUTES,
    DAYS,
    MONTHS,
    /** An exact decimal amount in the tenant's currency. */
    MONEY
}
