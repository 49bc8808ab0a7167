// SPDX-License-Identifier: Apache-2.0
/**
 * Campaigns: dated efforts to reach an audience, whom they were meant for and whom they touched. May use orders,
 * customers, settings, labels and money; what they achieved is attribution's business.
 */
@NullMarked
package dev.kept.customer.campaign;

import org.jspecify.annotations.NullMarked;
