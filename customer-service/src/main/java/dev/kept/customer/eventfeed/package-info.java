// SPDX-License-Identifier: Apache-2.0
/** Gathers the events of one transaction for the outbox. Knows no feature. */
@NullMarked
package dev.kept.customer.eventfeed;

import org.jspecify.annotations.NullMarked;
