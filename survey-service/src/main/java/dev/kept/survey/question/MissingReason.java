// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.question;

/** Why a question has no valid answer. */
public enum MissingReason {
    BLANK,
    NOT_APPLICABLE,
    DO_NOT_KNOW,
    REFUSED
}
