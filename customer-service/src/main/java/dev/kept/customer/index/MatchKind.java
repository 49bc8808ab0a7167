// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.index;

/** In what two customers that may be one are equal. */
public enum MatchKind {
    EMAIL,
    PHONE,
    NAME_AND_BIRTH_DATE,
    REGISTRATION_NUMBER
}
