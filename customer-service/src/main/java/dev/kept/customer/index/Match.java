// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.index;

/** Another customer that may be the same one, and in what both are equal. */
public record Match(String customerId, MatchKind kind) {}
