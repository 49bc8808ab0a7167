// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.profile;

/** By what means a contact reaches a customer. */
public enum ContactKind {
    EMAIL,
    PHONE,
    WECHAT,
    ADDRESS,
    OTHER
}
