// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

/** What a customer can agree to: contact by a channel, or a use of its data. */
public enum ConsentPurpose {
    EMAIL,
    SMS,
    PHONE,
    WECHAT,
    POST,
    /** Recording of behaviour events. */
    TRACKING,
    PROFILING,
    /** Being asked by surveys. */
    SURVEY
}
