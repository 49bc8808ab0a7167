// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

/** What is due. On one date they come in this order. */
enum CareDueKind {
    BIRTHDAY,
    HOLIDAY,
    TASK
}
