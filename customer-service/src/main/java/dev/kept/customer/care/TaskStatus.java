// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

/** What became of a task. */
enum TaskStatus {
    OPEN,
    DONE,
    NOT_DONE
}
