// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.index;

/**
 * A key that several customers have.
 *
 * @param hash of the value that they share
 * @param size how many customers have it
 */
public record MatchGroup(MatchKind kind, String hash, long size) {}
