// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

/** Through what a contact took place. */
public enum InteractionChannel {
    PHONE,
    EMAIL,
    CHAT,
    VISIT,
    STORE,
    WECHAT,
    SOCIAL,
    WEB,
    OTHER
}
