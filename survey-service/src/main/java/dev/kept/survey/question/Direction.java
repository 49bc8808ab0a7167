// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.question;

/** Which end of a scale is the good one. */
public enum Direction {
    HIGH_IS_GOOD,
    /** For example the original effort question: 1 = very low effort. */
    LOW_IS_GOOD
}
