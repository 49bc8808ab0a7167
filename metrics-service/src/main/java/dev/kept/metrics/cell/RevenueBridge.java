// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

/**
 * From the revenue of the previous period (R0 per customer) to that of this one (R1), customer by customer; calendar
 * periods only. Revenue is the amount of all orders that were not deleted, before refunds. Dimensions: those in force
 * at the start of this period. Ten-thousandths of the currency.
 *
 * @param base sum of R0
 * @param baseCustomers customers with R0 above 0
 * @param kept sum over customers with R0 above 0 of min(R0, R1)
 * @param expansion sum of max(R1 - R0, 0) over customers with R0 above 0
 * @param contraction sum of (R0 - R1) over customers with R0 above R1 above 0
 * @param lost sum of R0 over customers with R1 = 0
 * @param lostCustomers their number
 * @param fresh R1 of customers with R0 = 0 whose first order ever is in this period
 * @param wonBack R1 of the other customers with R0 = 0
 */
public record RevenueBridge(
        long base,
        long baseCustomers,
        long kept,
        long expansion,
        long contraction,
        long lost,
        long lostCustomers,
        long fresh,
        long wonBack) {

    public static final RevenueBridge ZERO = new RevenueBridge(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Sum of R1. */
    public long end() {
        return base + expansion - contraction - lost + fresh + wonBack;
    }
}
