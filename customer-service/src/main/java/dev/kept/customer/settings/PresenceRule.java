// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.settings;

/** When a customer still counts as one. */
public enum PresenceRule {
    /** Present while the last purchase is at most a declared number of days ago. */
    INACTIVITY
}
