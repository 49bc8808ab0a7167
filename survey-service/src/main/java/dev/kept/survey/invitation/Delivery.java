// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

/** Who hands an invitation over. */
public enum Delivery {
    /** We send it. */
    KEPT,
    /** Whoever created it: the channel is none that we send by, or is not configured. */
    CALLER
}
