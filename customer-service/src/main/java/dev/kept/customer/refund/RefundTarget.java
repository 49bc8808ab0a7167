// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.refund;

import org.jspecify.annotations.Nullable;

/** To whom money was paid back, and for which order if for one. */
record RefundTarget(String customerId, @Nullable String orderId) {}
