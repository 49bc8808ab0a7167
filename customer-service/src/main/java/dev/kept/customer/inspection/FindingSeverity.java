// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

/** How bad a finding is. */
enum FindingSeverity {
    MINOR,
    MAJOR,
    CRITICAL
}
