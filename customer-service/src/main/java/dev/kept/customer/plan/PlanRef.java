// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.plan;

import java.math.BigDecimal;

/**
 * What a subscription takes over from a plan.
 *
 * @param key its name for programs
 * @param amount of one unit for a term
 * @param currency of the amount
 * @param term length of a term
 * @param graceDays days after the due day in which a renewal still counts
 * @param active whether it can be subscribed to anew
 */
public record PlanRef(String key, BigDecimal amount, String currency, String term, int graceDays, boolean active) {}
