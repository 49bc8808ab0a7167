// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when on a customer is in a tier.
 *
 * @param tier null for none
 */
record TierStep(Instant since, @Nullable Tier tier) {}
