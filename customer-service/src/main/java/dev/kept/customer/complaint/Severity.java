// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

/** How grave a complaint is; service targets differ by it. */
enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
