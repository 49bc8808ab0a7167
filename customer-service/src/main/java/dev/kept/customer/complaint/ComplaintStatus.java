// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

/** Where a complaint stands: 受理, 调查, 解决方案, 反馈跟踪, and closed. */
enum ComplaintStatus {
    RECEIVED,
    INVESTIGATING,
    RESOLVED,
    FOLLOW_UP,
    CLOSED;

    /** Whether the company still owes a solution. */
    boolean isOpen() {
        return this == RECEIVED || this == INVESTIGATING;
    }
}
