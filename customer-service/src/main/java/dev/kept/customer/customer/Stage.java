// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

/** Where a customer stands in its life with the company. Won back is a transition from CHURNED, not a stage. */
public enum Stage {
    /** Known, but has bought nothing yet (潜在). */
    PROSPECT,
    /** Bought for the first time not long ago (新). */
    NEW,
    /** Buys, or is under contract (活跃). */
    ACTIVE,
    /** Buys often enough for long enough (忠诚). */
    LOYAL,
    /** Was a customer and is no longer one (流失). */
    CHURNED
}
