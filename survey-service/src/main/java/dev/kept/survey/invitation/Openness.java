// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

/** Whether an invitation or a shared link can be answered now, and if not, why. */
public enum Openness {
    OPEN,
    /** Answered already, wholly or as far as the survey's logic allowed. */
    ANSWERED,
    /** The respondent has refused. */
    REFUSED,
    REVOKED,
    EXPIRED,
    /** The survey, the wave or the link is closed. */
    CLOSED,
    /** The wave has not begun or is paused. */
    PAUSED,
    /** As many have answered as were wanted. */
    QUOTA_FULL
}
