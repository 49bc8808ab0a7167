// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.target;

import java.math.BigDecimal;

/**
 * A value that a metric should reach in every period of a length.
 *
 * @param metric its key
 * @param grain length of the periods, in the small letters of the API
 * @param definition key of the named definition that the value is of
 * @param value in the unit of the definition; money in the tenant's currency
 */
public record MetricTarget(String metric, String grain, String definition, BigDecimal value, long version) {}
