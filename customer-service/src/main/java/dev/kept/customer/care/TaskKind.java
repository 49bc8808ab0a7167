// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

/** What a task is for. */
enum TaskKind {
    FOLLOW_UP,
    VISIT,
    GREETING,
    RECOVERY,
    OTHER
}
