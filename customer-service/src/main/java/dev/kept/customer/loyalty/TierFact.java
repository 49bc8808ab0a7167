// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import java.math.BigDecimal;
import java.time.Instant;

/** Something dated that counts for a tier. */
record TierFact(Instant at, BigDecimal value) {}
