// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An order that was not refunded in full.
 *
 * @param day the tenant's local day
 * @param amount what was paid, before refunds
 * @param refunded what of it was paid back, whenever that was
 * @param categories of its lines, distinct
 */
public record Purchase(LocalDate day, BigDecimal amount, BigDecimal refunded, List<String> categories) {}
