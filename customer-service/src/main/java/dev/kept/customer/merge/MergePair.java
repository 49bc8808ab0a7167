// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.merge;

/** The customer that stays, and the one that goes into it. */
record MergePair(String survivorId, String mergedId) {}
