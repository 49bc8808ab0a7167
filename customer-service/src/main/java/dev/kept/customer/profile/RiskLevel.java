// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.profile;

/** How risky it is to deal with a customer. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH
}
