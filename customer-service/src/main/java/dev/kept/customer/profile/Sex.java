// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.profile;

/** The sex that a person states. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER
}
