// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.snapshot;

/**
 * A qualifying order: neither deleted nor wholly refunded by the day of the snapshot.
 *
 * @param day local day, as days since 1970-01-01
 * @param amount before refunds, ten-thousandths of the tenant's currency
 */
public record Purchase(int day, long amount) {}
