// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.profile;

/** How a customer wants to be contacted; {@code NONE}: not at all. */
public enum PreferredChannel {
    EMAIL,
    SMS,
    PHONE,
    WECHAT,
    POST,
    NONE
}
