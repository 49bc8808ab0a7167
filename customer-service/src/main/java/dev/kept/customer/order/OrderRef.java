// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import dev.kept.customer.lookup.Ref;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What another feature may know of an order.
 *
 * @param amount what the customer paid
 * @param currency of the amount
 */
public record OrderRef(String id, @Nullable String externalId, String customerId, BigDecimal amount, String currency)
        implements Ref {}
