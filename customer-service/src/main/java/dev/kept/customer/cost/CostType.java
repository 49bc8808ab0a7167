// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

/** What money was spent on. */
public enum CostType {
    /** Making the company known. */
    MARKETING,
    /** Winning customers one by one. */
    SALES,
    /** Reductions, gifts and other incentives. */
    PROMOTION,
    /** Serving and keeping those who are customers. */
    SERVICING,
    /** Systems and tools. */
    TOOLS
}
