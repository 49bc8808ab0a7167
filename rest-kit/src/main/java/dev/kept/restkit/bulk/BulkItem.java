// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

/**
 * One valid item.
 *
 * @param line the number of its first line in the file
 * @param row the item
 */
public record BulkItem<T>(long line, T row) {}
