// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

/** What a value counts. */
public enum Unit {
    /** A fraction: 0.25 is 25 %. */
    RATIO,
    /** Points on a range of 100 or 200, not a percentage. */
    POINTS,
    /** A mean on the scale that was asked. */
    SCORE,
    CUSTOMERS,
    RESPONSES,
    ORDERS,
    ORDERS_PER_CUSTOMER,
    /** An exact decimal amount in the tenant's currency. */
    MONEY
}
