// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

/**
 * One valid item.
 *
 * @param line the number of its first line in the file
 * @param row the item
 * @param repeated whether rows of the same group, read or refused, stood further up in a CSV file
 */
public record BulkItem<T>(long line, T row, boolean repeated) {}
